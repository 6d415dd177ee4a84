import type { FieldHeadings } from './headings.ts';

/** The fields of an 抽查事项 with the column headings that mean them (domain.md 3.6, 4.1). */
export const itemFields = [
  {
    key: 'itemCode',
    name: '事项编码',
    required: false,
    synonyms: ['事项编号', '事项代码', '抽查事项编码', '抽查事项编号', '编号'],
  },
  {
    key: 'externalCode',
    name: '上级/公示系统事项代码',
    required: false,
    synonyms: ['上级事项代码', '公示系统事项代码', '随机抽查事项代码', '互联网+监管事项编码'],
  },
  { key: 'category', name: '抽查类别', required: false, synonyms: ['抽查项目', '抽查领域', '事项大类', '类别'] },
  {
    key: 'name',
    name: '抽查事项',
    required: true,
    synonyms: ['抽查事项名称', '事项名称', '检查事项', '检查事项名称', '监管事项', '监管事项名称'],
  },
  { key: 'subItem', name: '抽查子项', required: false, synonyms: ['子项', '子项名称', '抽查子项名称'] },
  {
    key: 'objectScope',
    name: '检查对象',
    required: false,
    synonyms: ['抽查对象', '对象范围', '检查对象范围', '抽查对象范围', '监管对象', '对象'],
  },
  {
    key: 'itemClass',
    name: '事项类别',
    required: false,
    synonyms: ['事项类型', '事项分类', '重点/一般', '抽查事项类别'],
  },
  { key: 'methods', name: '检查方式', required: false, synonyms: ['抽查方式', '检查方法', '监管方式', '方式'] },
  {
    key: 'subject',
    name: '检查主体',
    required: false,
    synonyms: ['检查主体(层级)', '抽查主体', '监管主体', '实施主体', '实施层级', '抽查层级', '主体'],
  },
  {
    key: 'basis',
    name: '检查依据',
    required: false,
    synonyms: ['抽查依据', '法律依据', '设定依据', '实施依据', '依据'],
  },
  { key: 'ratio', name: '抽查比例', required: false, synonyms: ['抽查比例及频次', '比例', '抽取比例'] },
  { key: 'frequency', name: '抽查频次', required: false, synonyms: ['频次', '检查频次', '抽查频率'] },
  { key: 'content', name: '检查内容', required: false, synonyms: ['抽查内容', '监管内容', '内容'] },
  { key: 'guide', name: '抽查工作指引', required: false, synonyms: ['工作指引', '指引'] },
  { key: 'staffRequirement', name: '检查人员要求', required: false, synonyms: ['人员要求'] },
  {
    key: 'department',
    name: '责任部门/股室',
    required: false,
    synonyms: ['责任部门', '责任股室', '承办股室', '承办处室', '业务股室', '牵头部门'],
  },
  { key: 'partners', name: '配合部门', required: false, synonyms: ['联合部门', '参与部门', '联查部门'] },
  {
    key: 'joint',
    name: '是否可联合',
    required: false,
    synonyms: ['可否联合', '是否联合抽查', '是否联合', '是否部门联合'],
  },
  {
    key: 'keySupervision',
    name: '列入重点监管事项清单',
    required: false,
    synonyms: ['重点监管事项', '是否重点监管事项', '是否列入重点监管事项清单'],
  },
  {
    key: 'drawExemption',
    name: '双随机例外',
    required: false,
    synonyms: ['双随机例外情形', '不适用双随机的情形', '例外情形'],
  },
  { key: 'validFrom', name: '生效日期', required: false, synonyms: ['实施日期', '启用日期'] },
  { key: 'validTo', name: '失效日期', required: false, synonyms: ['停用日期', '废止日期'] },
  { key: 'disclosedOn', name: '公示日期', required: false, synonyms: ['公开日期', '公布日期'] },
  { key: 'disclosedAt', name: '公示网址', required: false, synonyms: ['公示地址', '公开网址', '公示链接', '公示渠道'] },
  { key: 'remark', name: '备注', required: false, synonyms: ['说明'] },
] as const satisfies readonly FieldHeadings[];

export type ItemField = (typeof itemFields)[number]['key'];

/** Fields whose vertically merged cells stand for every row they cover; the reader of a sheet fills them down. */
export const itemFillDownFields: readonly ItemField[] = ['category'];
