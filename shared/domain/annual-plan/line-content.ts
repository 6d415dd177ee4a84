/** What a line of a plan says, in the order its fields are shown, printed and compared (domain.md 4.7). */
export const lineFields = [
  { key: 'name', name: '抽查任务名称' },
  { key: 'field', name: '抽查领域（行业）' },
  { key: 'items', name: '抽查事项' },
  { key: 'itemClass', name: '事项类别' },
  { key: 'rangeText', name: '抽查对象范围' },
  { key: 'range', name: '名录库范围' },
  { key: 'targeted', name: '抽查类型' },
  { key: 'itemMode', name: '定项/不定项' },
  { key: 'ratioText', name: '抽查比例' },
  { key: 'frequencyText', name: '抽查频次' },
  { key: 'riskText', name: '信用风险分类要求' },
  { key: 'base', name: '抽查基数（户）' },
  { key: 'baseOn', name: '基数统计日' },
  { key: 'target', name: '抽查数量（户）' },
  { key: 'targetReason', name: '数量说明' },
  { key: 'periodText', name: '抽查时间' },
  { key: 'dateFrom', name: '开始日期' },
  { key: 'dateTo', name: '结束日期' },
  { key: 'leadDepartment', name: '发起部门' },
  { key: 'departments', name: '参与部门' },
  { key: 'subject', name: '检查主体' },
  { key: 'level', name: '实施层级和模式' },
  { key: 'method', name: '检查方式' },
  { key: 'office', name: '承办股室' },
  { key: 'jointKind', name: '联查类型' },
  { key: 'campaign', name: '集中抽查' },
  { key: 'superiorLine', name: '上级计划行' },
  { key: 'remark', name: '备注' },
] as const;

export type LineFieldKey = (typeof lineFields)[number]['key'];

/** A line in words: every field as it is shown. */
export type LineWords = Readonly<Record<LineFieldKey, string>>;

/** A line of an edition: its identity, whether it stands, and its words. */
export interface EditionLine {
  readonly id: number;
  readonly position: number;
  readonly isCancelled: boolean;
  readonly words: LineWords;
}

export interface FieldDifference {
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

/** What an edition did to a line of the one before. */
export interface LineDifference {
  readonly lineId: number;
  readonly title: string;
  readonly kind: 'add' | 'cancel' | 'change';
  readonly fields: readonly FieldDifference[];
}

/** What differs between the words of two states of a line. */
export function fieldDifferences(before: LineWords, after: LineWords): FieldDifference[] {
  return lineFields
    .filter(({ key }) => before[key] !== after[key])
    .map(({ key, name }) => ({ field: key, name, before: before[key], after: after[key] }));
}

/** What an edition adds, cancels and changes, in the order of its lines; what only moved is not named. */
export function editionDifference(before: readonly EditionLine[], after: readonly EditionLine[]): LineDifference[] {
  const old = new Map(before.filter(line => !line.isCancelled).map(line => [line.id, line]));
  const differences: LineDifference[] = [];
  for (const line of after) {
    const earlier = old.get(line.id);
    const said = { lineId: line.id, title: line.words.name };
    if (!earlier && !line.isCancelled) differences.push({ ...said, kind: 'add', fields: [] });
    else if (earlier && line.isCancelled) differences.push({ ...said, kind: 'cancel', fields: [] });
    else if (earlier) {
      const fields = fieldDifferences(earlier.words, line.words);
      if (fields.length > 0) differences.push({ ...said, kind: 'change', fields });
    }
  }
  const there = new Set(after.map(line => line.id));
  for (const line of old.values()) {
    if (!there.has(line.id)) differences.push({ lineId: line.id, title: line.words.name, kind: 'cancel', fields: [] });
  }
  return differences;
}

/** The names of the three kinds of change (domain.md 4.7). */
export const planChangeNames = { add: '增加', cancel: '取消', change: '变更' } as const;
