import type { FieldHeadings } from '../registry/headings.ts';

/** The columns of a list of penalty decisions and the headings that mean them. */
export const penaltyFields = [
  {
    key: 'number',
    name: '决定书文号',
    required: true,
    synonyms: ['处罚决定书文号', '行政处罚决定书文号', '处罚决定文号', '文号', '决定文书号', '处罚文号'],
  },
  {
    key: 'decidedOn',
    name: '决定日期',
    required: true,
    synonyms: ['处罚决定日期', '作出决定日期', '作出行政处罚决定日期', '处罚日期', '决定书日期'],
  },
  {
    key: 'party',
    name: '当事人',
    required: true,
    synonyms: [
      '当事人名称',
      '行政相对人',
      '行政相对人名称',
      '被处罚人',
      '被处罚单位',
      '处罚对象',
      '企业名称',
      '单位名称',
    ],
  },
  {
    key: 'partyCode',
    name: '统一社会信用代码',
    required: false,
    synonyms: ['社会信用代码', '信用代码', '当事人代码', '行政相对人代码', '统一代码'],
  },
  {
    key: 'sheetNumber',
    name: '抽查任务单号',
    required: false,
    synonyms: ['任务单号', '检查任务单号', '随机抽查任务单号', '关联任务单号', '来源任务单号'],
  },
  {
    key: 'content',
    name: '处罚内容',
    required: false,
    synonyms: ['内容', '处罚结果', '行政处罚内容', '处罚决定内容', '处罚种类', '处罚类别'],
  },
] as const satisfies readonly FieldHeadings[];
