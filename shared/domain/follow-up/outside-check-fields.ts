import type { FieldHeadings } from '../registry/headings.ts';

/** The columns of a list of checks outside the draw and the headings that mean them. */
export const outsideCheckFields = [
  { key: 'source', name: '检查来源', required: true, synonyms: ['来源', '任务来源', '检查类别', '线索类型'] },
  { key: 'kind', name: '检查类型', required: false, synonyms: ['类型', '检查种类', '行政检查类型'] },
  { key: 'clue', name: '线索来源', required: false, synonyms: ['线索', '线索说明', '来源说明'] },
  { key: 'orderedAbove', name: '上级部署', required: false, synonyms: ['是否上级部署', '上级部署专项'] },
  {
    key: 'objectName',
    name: '检查对象',
    required: true,
    synonyms: ['检查对象名称', '被检查单位', '企业名称', '单位名称', '对象名称', '名称'],
  },
  {
    key: 'objectCode',
    name: '统一社会信用代码',
    required: false,
    synonyms: ['社会信用代码', '信用代码', '对象代码', '统一代码', '对象编码'],
  },
  { key: 'department', name: '检查部门', required: false, synonyms: ['检查主体', '部门', '检查单位', '承办机构'] },
  { key: 'items', name: '检查事项', required: true, synonyms: ['抽查事项', '事项', '检查内容'] },
  { key: 'inspectors', name: '检查人员', required: true, synonyms: ['执法人员', '检查人', '执法检查人员'] },
  { key: 'approvedBy', name: '批准人', required: false, synonyms: ['审批人', '批准负责人'] },
  { key: 'approvedOn', name: '批准日期', required: false, synonyms: ['审批日期', '批准时间', '审批时间'] },
  { key: 'urgentReason', name: '紧急理由', required: false, synonyms: ['紧急情况', '补批理由', '紧急事由'] },
  { key: 'checkedOn', name: '检查日期', required: true, synonyms: ['检查时间', '实施日期', '开始日期'] },
  { key: 'endedOn', name: '完成日期', required: false, synonyms: ['检查完成日期', '结束日期', '完成时间'] },
  { key: 'outcome', name: '检查结果', required: true, synonyms: ['结果', '结果类别', '抽查结果'] },
  { key: 'finding', name: '发现的问题', required: false, synonyms: ['发现问题', '问题', '发现问题情况', '存在问题'] },
] as const satisfies readonly FieldHeadings[];
