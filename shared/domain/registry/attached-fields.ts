import type { FieldHeadings } from './headings.ts';
import { objectFields } from './object-fields.ts';

/** The columns by which a row of another list names an object that is registered. */
const naming = objectFields.filter(({ key }) => key === 'creditCode' || key === 'registrationNumber');
const named = {
  key: 'name',
  name: '名称',
  required: false,
  synonyms: objectFields.find(({ key }) => key === 'name')?.synonyms ?? [],
};

/** The fields of a monthly list of risk classes: the general class, or that of a professional field. */
export const riskFields: readonly FieldHeadings[] = [
  ...naming,
  named,
  {
    key: 'riskClass',
    name: '风险等级',
    required: true,
    synonyms: [
      '信用风险等级',
      '通用信用风险等级',
      '企业信用风险等级',
      '信用风险分类',
      '信用风险分类等级',
      '信用风险分类结果',
      '风险分类',
      '分类结果',
      '等级',
      '量化等级',
      '风险分级',
    ],
  },
  { key: 'riskField', name: '专业领域', required: false, synonyms: ['领域', '监管领域', '行业领域', '分类领域'] },
  {
    key: 'riskOn',
    name: '分类日期',
    required: false,
    synonyms: ['评定日期', '评定时间', '分类时间', '评价日期', '更新日期', '数据日期', '月份'],
  },
];

/** The fields of a list (名单) that objects stand in for a time. */
export const listingFields: readonly FieldHeadings[] = [
  ...naming,
  named,
  { key: 'list', name: '名单', required: true, synonyms: ['名单名称', '名单类别', '名单类型', '列入名单', '名录名称'] },
  { key: 'listedFrom', name: '列入日期', required: false, synonyms: ['列入时间', '起始日期', '开始日期', '认定日期'] },
  {
    key: 'listedTo',
    name: '移出日期',
    required: false,
    synonyms: ['移出时间', '截止日期', '结束日期', '到期日期', '有效期至'],
  },
  { key: 'listReason', name: '列入原因', required: false, synonyms: ['列入事由', '原因', '事由', '列入理由'] },
];
