import type { FieldHeadings } from '../registry/headings.ts';

/** The fields of a plan line with the column headings that mean them (domain.md 3.6, 4.7). */
export const lineImportFields = [
  {
    key: 'name',
    name: '抽查任务名称',
    required: true,
    synonyms: ['任务名称', '计划名称', '年度计划名称', '抽查计划名称', '抽查工作任务', '任务', '计划任务名称'],
  },
  {
    key: 'field',
    name: '抽查领域',
    required: false,
    synonyms: ['行业', '抽查行业', '行业领域', '领域', '抽查领域(行业)'],
  },
  {
    key: 'items',
    name: '抽查事项',
    required: false,
    synonyms: ['抽查事项名称', '检查事项', '检查内容', '抽查内容', '事项', '联查事项', '抽查事项及内容'],
  },
  { key: 'itemClass', name: '事项类别', required: false, synonyms: ['抽查类别', '抽查类别(重点/一般)', '重点/一般'] },
  {
    key: 'rangeText',
    name: '抽查对象范围',
    required: false,
    synonyms: ['抽查对象', '对象范围', '检查对象', '检查对象范围', '联查对象', '监管对象'],
  },
  {
    key: 'targeted',
    name: '抽查类型',
    required: false,
    synonyms: ['抽查方式(定向/不定向)', '定向/不定向', '是否定向'],
  },
  {
    key: 'ratio',
    name: '抽查比例',
    required: false,
    synonyms: [
      '抽查比例及频次',
      '抽查比例和频次',
      '比例',
      '抽取比例',
      '抽查比例(数量)',
      '抽查基数和比例',
      '抽查比例(%)',
    ],
  },
  { key: 'frequency', name: '抽查频次', required: false, synonyms: ['频次', '检查频次', '抽查频率', '频率'] },
  {
    key: 'riskText',
    name: '信用风险分类要求',
    required: false,
    synonyms: [
      '信用风险分类监管要求',
      '智慧监管(信用风险分类)要求',
      '智慧监管要求',
      '信用风险分类结果运用',
      '风险分类要求',
      '信用分类要求',
    ],
  },
  {
    key: 'base',
    name: '抽查基数',
    required: false,
    synonyms: ['基数', '基数(户)', '抽查基数(户)', '对象总数', '底数'],
  },
  {
    key: 'target',
    name: '抽查数量',
    required: false,
    synonyms: [
      '抽取对象数',
      '抽取对象数(户)',
      '抽查目标数',
      '抽查户数',
      '抽查数量(户)',
      '计划抽查数',
      '抽取户数',
      '目标户数',
    ],
  },
  {
    key: 'periodText',
    name: '抽查时间',
    required: false,
    synonyms: [
      '抽查检查起止时间',
      '起止时间',
      '时间安排',
      '时间段',
      '抽查时间段',
      '计划开展时间',
      '检查时间',
      '开展时间',
      '抽查检查时间',
      '实施时间',
      '完成时限',
    ],
  },
  {
    key: 'leadDepartment',
    name: '发起部门',
    required: false,
    synonyms: ['牵头部门', '发起主体', '发起方式', '牵头单位', '发起单位', '发起方式(牵头指导科室)', '主管部门'],
  },
  {
    key: 'departments',
    name: '参与部门',
    required: false,
    synonyms: ['配合部门', '联查部门', '配合单位', '联合部门', '参与单位', '配合单位(抽查层级)', '协同部门'],
  },
  { key: 'subject', name: '检查主体', required: false, synonyms: ['抽查主体', '实施主体', '抽查机关', '检查单位'] },
  {
    key: 'level',
    name: '实施层级',
    required: false,
    synonyms: ['抽查检查模式', '抽查模式', '实施层级和模式', '抽查层级', '实施方式', '检查模式', '层级'],
  },
  { key: 'method', name: '检查方式', required: false, synonyms: ['抽查方式', '检查方法'] },
  {
    key: 'office',
    name: '承办股室',
    required: false,
    synonyms: ['承办处室', '承办科室', '股室', '责任股室', '责任科室', '指导单位', '责任分工'],
  },
  { key: 'jointKind', name: '联查类型', required: false, synonyms: ['联合抽查类型', '联合检查类型'] },
  { key: 'campaign', name: '集中抽查', required: false, synonyms: ['是否集中抽查', '集中联查'] },
  {
    key: 'superiorLine',
    name: '上级计划行',
    required: false,
    synonyms: ['上级计划编号', '上级任务编号', '抽查计划编号', '计划编号', '上级计划'],
  },
  { key: 'remark', name: '备注', required: false, synonyms: ['说明', '备注说明'] },
] as const satisfies readonly FieldHeadings[];

export type LineImportField = (typeof lineImportFields)[number]['key'];

/** The name of a field. */
export const lineImportFieldName = (key: string): string =>
  lineImportFields.find(field => field.key === key)?.name ?? key;
