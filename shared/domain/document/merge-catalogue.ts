import type { PaperSubject } from './paper-template.ts';

/** A name that may stand in braces, and which records know what stands there. */
export interface NamedField {
  readonly name: string;
  readonly from: string;
}

interface FieldSource {
  readonly from: string;
  readonly subjects: readonly PaperSubject[];
  readonly names: readonly string[];
}

/** From the bureau towards the subject: of one name in two sources the later counts. */
const sources: readonly FieldSource[] = [
  { from: '这份公文', subjects: ['bureau', 'task', 'draw', 'assignment'], names: ['成文日期', '年度'] },
  {
    from: '单位资料',
    subjects: ['bureau', 'task', 'draw', 'assignment'],
    names: ['单位名称', '单位简称', '办公室名称', '地区', '单位地址', '地址', '联系电话', '监督电话'],
  },
  {
    from: '地区方案',
    subjects: ['bureau', 'task', 'draw', 'assignment'],
    names: ['公示平台', '异议期限', '公示工作日数'],
  },
  {
    from: '抽取',
    subjects: ['task', 'draw', 'assignment'],
    names: [
      ...['抽取编号', '抽取时间', '抽取日期', '抽取地点', '抽取场合', '主持', '操作', '见证人', '名录户数', '名单指纹'],
      ...['承诺', '种子来源', '抽取次数', '抽取户数', '结果指纹', '链头'],
    ],
  },
  {
    from: '抽查任务',
    subjects: ['task', 'draw', 'assignment'],
    names: [
      ...['任务名称', '任务编号', '计划名称', '抽查类型', '抽查事项', '依据', '检查时间', '检查方式', '检查对象范围'],
      ...['抽取比例', '抽取户数', '牵头部门', '参与部门'],
    ],
  },
  { from: '检查结果', subjects: ['task'], names: ['已录结果户数'] },
  {
    from: '检查任务单',
    subjects: ['assignment'],
    names: [
      ...[
        '检查对象',
        '统一社会信用代码',
        '对象地址',
        '法定代表人',
        '任务单号',
        '任务单校验码',
        '通知书文号',
        '抽查事项',
      ],
      ...['检查人员', '执法证号'],
    ],
  },
  {
    from: '检查结果',
    subjects: ['assignment'],
    names: [
      ...['检查日期', '检查完成日期', '检查结果', '发现问题', '处理', '检查情况', '后续要求', '服务指导'],
      ...['被检查单位意见', '拒签原因', '见证人'],
    ],
  },
];

/** Every name the records know in papers about a subject, each once, with where it comes from. */
export function namedFields(subject: PaperSubject): NamedField[] {
  const fields = new Map<string, NamedField>();
  for (const { from, subjects, names } of sources) {
    if (subjects.includes(subject)) for (const name of names) fields.set(name, { name, from });
  }
  return [...fields.values()];
}
