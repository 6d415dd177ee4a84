import type { LineFieldKey, LineWords } from '#domain/annual-plan/line-content.ts';
import type { LineImportField } from '#domain/annual-plan/line-import-fields.ts';
import { probabilityOf, probabilityWords } from '#domain/annual-plan/probability.ts';

/** A column of a plan as it is written out. */
export interface PlanColumn {
  readonly heading: string;
  readonly width: number;
  readonly words: (line: LineWords, place: number) => string;
}

const field = (heading: string, width: number, key: LineFieldKey): PlanColumn => ({
  heading,
  width,
  words: line => line[key],
});

const ratioAndFrequency = ({ ratioText, frequencyText }: LineWords): string =>
  [ratioText, frequencyText].filter(text => text !== '').join('；');

const period = ({ periodText, dateFrom, dateTo }: LineWords): string =>
  periodText || (dateFrom && dateTo ? `${dateFrom}至${dateTo}` : '');

const number = (text: string) => (text === '' ? null : Number(text));

/** The bureau's own columns: every field of a line, in the order of domain.md 4.7. */
export const ownColumns: readonly PlanColumn[] = [
  { heading: '序号', width: 6, words: (_, place) => String(place) },
  field('抽查任务名称', 28, 'name'),
  field('抽查领域', 14, 'field'),
  field('抽查事项', 40, 'items'),
  field('事项类别', 12, 'itemClass'),
  field('抽查对象范围', 28, 'rangeText'),
  field('抽查类型', 9, 'targeted'),
  field('定项/不定项', 11, 'itemMode'),
  field('抽查基数', 10, 'base'),
  { heading: '抽查比例', width: 20, words: line => line.ratioText },
  field('抽查频次', 12, 'frequencyText'),
  field('抽查数量', 10, 'target'),
  {
    heading: '被抽查概率',
    width: 11,
    words: line => probabilityWords(probabilityOf(number(line.target), number(line.base))),
  },
  field('信用风险分类要求', 24, 'riskText'),
  { heading: '抽查时间', width: 22, words: period },
  field('发起部门', 20, 'leadDepartment'),
  field('参与部门', 28, 'departments'),
  field('检查主体', 18, 'subject'),
  field('实施层级', 12, 'level'),
  field('检查方式', 14, 'method'),
  field('承办股室', 16, 'office'),
  field('联查类型', 12, 'jointKind'),
  field('集中抽查', 9, 'campaign'),
  field('上级计划行', 16, 'superiorLine'),
  field('备注', 24, 'remark'),
];

/** The columns that are printed on a paper and made public. */
export const publicColumns: readonly (readonly [heading: string, share: number, words: (line: LineWords) => string])[] =
  [
    ['抽查任务名称', 22, line => line.name],
    ['抽查事项', 30, line => line.items],
    ['抽查对象范围', 18, line => line.rangeText || line.range],
    ['抽查类型', 8, line => line.targeted],
    ['抽查比例及频次', 18, ratioAndFrequency],
    ['抽查数量（户）', 9, line => line.target],
    ['信用风险分类要求', 16, line => line.riskText],
    ['发起部门', 14, line => line.leadDepartment],
    ['参与部门', 18, line => line.departments],
    ['抽查时间', 14, period],
    ['实施层级', 9, line => line.level],
  ];

/** What stands under a heading of a known column set, by the field that it feeds on import. */
const wordsOfField: Readonly<Record<LineImportField, (line: LineWords) => string>> = {
  name: line => line.name,
  field: line => line.field,
  items: line => line.items,
  itemClass: line => line.itemClass.replace('检查事项', ''),
  rangeText: line => line.rangeText,
  targeted: line => line.targeted,
  ratio: line => line.ratioText,
  frequency: line => line.frequencyText,
  riskText: line => line.riskText,
  base: line => line.base,
  target: line => line.target,
  periodText: period,
  leadDepartment: line => line.leadDepartment,
  departments: line => line.departments,
  subject: line => line.subject,
  level: line => line.level,
  method: line => line.method,
  office: line => line.office,
  jointKind: line => line.jointKind,
  campaign: line => line.campaign,
  superiorLine: line => line.superiorLine,
  remark: line => line.remark,
};

/** The columns of a known set; what a plan has no column of its own for stands with what it belongs to. */
export function columnsOfSet(columns: Readonly<Record<string, string | null>>): PlanColumn[] {
  const isFrequencyBeside = Object.values(columns).includes('frequency');
  return Object.entries(columns).map(([heading, key]) => {
    const width = Math.max(10, heading.length * 2 + 4);
    if (key === null) return { heading, width, words: (_, place) => (heading === '序号' ? String(place) : '') };
    if (key === 'ratio' && !isFrequencyBeside) return { heading, width, words: ratioAndFrequency };
    return { heading, width, words: wordsOfField[key as LineImportField] };
  });
}
