import { AppError } from '#contract/app-error.ts';
import { isDate } from '#domain/calendar/day.ts';
import { derivedItems } from '#domain/result/derived-items.ts';
import { type ItemFinding, noDetails } from '#domain/result/result-entry.ts';
import { matchingForm } from '#domain/text/normalise.ts';
import { readNotCarriedOutReason } from '#domain/vocabulary/not-carried-out-reason.ts';
import { readOutcome } from '#domain/vocabulary/older-outcome.ts';
import type { QueryContext } from '../service/context.ts';
import { checkOpen } from './open-sheet.ts';
import { checkedResult, type ResultInput } from './put-result.ts';
import type { ReturnedRow } from './read-returned.ts';
import { type SheetFacts, type SheetKey, type SheetTexts, sheetColumns, sheetTexts, titleOf } from './sheet-texts.ts';

/** What is to be done with one row. */
export type Verdict =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'problem'; readonly words: string }
  | {
      readonly kind: 'added' | 'changed';
      readonly words: string;
      readonly facts: SheetFacts;
      readonly input: ResultInput;
    };

/** Judges the rows of a workbook one by one against the sheets of the task as they stand now. */
export function judgeReturned(
  context: QueryContext,
  taskId: number,
  { facts, rows }: { readonly facts: readonly SheetFacts[]; readonly rows: readonly ReturnedRow[] },
): ReadonlyMap<ReturnedRow, Verdict> {
  const byNumber = new Map(facts.map(one => [one.sheet.number, one]));
  const places = new Map<string, number[]>();
  for (const { rowNumber, texts } of rows) {
    places.set(texts.number, [...(places.get(texts.number) ?? []), rowNumber]);
  }
  return new Map(
    rows.map(row => {
      const found = byNumber.get(row.texts.number);
      const strange = found
        ? wrongSheet(row.texts, found, places.get(row.texts.number) ?? [])
        : unknownSheet(context, taskId, row.texts, facts);
      if (strange !== null) return [row, { kind: 'problem', words: strange }];
      return [row, found ? judgeRow(context, row.texts, found) : { kind: 'unchanged' }];
    }),
  );
}

function unknownSheet(
  { workspace }: QueryContext,
  taskId: number,
  { number, object }: SheetTexts,
  facts: readonly SheetFacts[],
): string {
  const drawn = facts.some(({ sheet }) => sheet.object_name === object);
  if (number === '') {
    return drawn
      ? '没有任务单号，不知道是哪一张。请重新导出再填。'
      : `“${object}”不在本任务的抽取名单里，不能录入结果。`;
  }
  const elsewhere = workspace.assignments.named(number);
  if (elsewhere && elsewhere.task_id !== taskId) return `任务单 ${number} 属于别的任务，请到那个任务里导入。`;
  if (elsewhere) return `任务单 ${number} 已经作废，不能录入结果。`;
  return drawn
    ? `没有任务单 ${number}：任务单号被改动过，请照原样改回。`
    : `没有任务单 ${number}，“${object}”也不在本任务的抽取名单里。`;
}

function wrongSheet(texts: SheetTexts, { sheet, stored }: SheetFacts, places: readonly number[]): string | null {
  if (places.length > 1)
    return `任务单 ${sheet.number} 填了 ${places.length} 行（第 ${places.join('、')} 行），请只留一行。`;
  if (texts.object !== sheet.object_name) {
    return `任务单 ${sheet.number} 的检查对象是“${sheet.object_name}”，表里写的是“${texts.object}”。请核对是不是串了行。`;
  }
  const version = stored?.record.version ?? 0;
  if (texts.version === `${version}`) return null;
  if (!/^\d+$/.test(texts.version) || Number(texts.version) > version) return '“版本”列被改动过，请重新导出再填。';
  const who = stored?.record.entered_name ?? '';
  return `导出之后${who}又改过这张任务单（现在是第 ${version} 版），没有覆盖。请重新导出再填。`;
}

/** Columns that speak of the items. */
const itemKeys: readonly SheetKey[] = ['problemItems', 'article', 'handling'];
const filledKeys: readonly SheetKey[] = [
  'outcome',
  'notCarriedOut',
  'checkedOn',
  'endedOn',
  'finding',
  'problemItems',
  'note',
];

function judgeRow(context: QueryContext, texts: SheetTexts, facts: SheetFacts): Verdict {
  const now = sheetTexts(facts);
  const changed = sheetColumns.filter(({ key }) => texts[key] !== now[key] && key !== 'code');
  const isBlank = !facts.stored && filledKeys.every(key => texts[key] === '');
  if (changed.length === 0 || isBlank) return { kind: 'unchanged' };
  try {
    const input = inputOf(context, texts, { facts, now });
    checkOpen(context, facts.sheet);
    checkedResult(context, facts.sheet, input);
    const names = changed.map(({ name }) => name).join('、');
    return facts.stored
      ? { kind: 'changed', words: `改动：${names}`, facts, input }
      : { kind: 'added', words: texts.outcome, facts, input };
  } catch (error) {
    if (error instanceof AppError) return { kind: 'problem', words: error.message };
    throw error;
  }
}

function inputOf(
  context: QueryContext,
  texts: SheetTexts,
  { facts, now }: { readonly facts: SheetFacts; readonly now: SheetTexts },
): ResultInput {
  const { outcome, reason } = readResult(texts, facts);
  for (const key of ['checkedOn', 'endedOn'] as const) {
    if (isDate(texts[key])) continue;
    const name = key === 'checkedOn' ? '检查日期' : '完成日期';
    throw new AppError('invalid-input', texts[key] === '' ? `请填写${name}。` : `${name}“${texts[key]}”不是日期。`);
  }
  const { entry } = facts.stored ?? { entry: null };
  const core = {
    outcome,
    checkedOn: texts.checkedOn,
    endedOn: texts.endedOn,
    inspectorIds: texts.inspectors === now.inspectors && entry ? entry.inspectorIds : peopleOf(context, texts, facts),
    finding: texts.finding,
    note: texts.note,
  };
  const items = itemKeys.some(key => texts[key] !== now[key]) ? itemsOf(texts, facts) : null;
  const needsDetails = items !== null || reason !== (entry?.notCarriedOut ?? null);
  const kept = entry ?? noDetails;
  return {
    ...core,
    version: Number(texts.version),
    reason: facts.stored ? '用填回的任务单修改' : '',
    ...(needsDetails && {
      details: { ...kept, notCarriedOut: reason, items: items ?? derivedItems({ ...kept, ...core }, ids(facts)) },
    }),
  };
}

const ids = ({ items }: SheetFacts) => items.map(({ id }) => id);

function readResult(texts: SheetTexts, { outcomeNames }: SheetFacts): { outcome: string; reason: string | null } {
  const wanted = matchingForm(texts.outcome);
  const named = [...outcomeNames].find(([, name]) => matchingForm(name) === wanted)?.[0];
  const older = named === undefined ? readOutcome(texts.outcome) : null;
  if (texts.outcome === '') throw new AppError('invalid-input', '请选择检查结果。');
  const outcome = named ?? (older?.alternatives.length === 0 ? older.outcome : undefined);
  if (outcome === undefined) {
    throw new AppError('invalid-input', `检查结果“${texts.outcome}”不在规定的类别之中，请从下拉列表选择。`);
  }
  if (texts.notCarriedOut === '') return { outcome, reason: older?.notCarriedOut ?? null };
  const reason = readNotCarriedOutReason(texts.notCarriedOut)?.code;
  if (reason) return { outcome, reason };
  throw new AppError('invalid-input', `未实施原因“${texts.notCarriedOut}”不在规定的类别之中，请从下拉列表选择。`);
}

function peopleOf({ workspace }: QueryContext, { inspectors }: SheetTexts, { team }: SheetFacts): number[] {
  const names = inspectors.split(/[、,，;；\s]+/).filter(Boolean);
  return names.map(name => {
    const own = team.filter(person => person.name === name);
    const found = own.length > 0 ? own : workspace.inspectors.namesakes(name);
    if (found.length === 1 && found[0]) return found[0].id;
    const words = found.length === 0 ? '不在执法检查人员名录库里' : '有几个同名的人，请在程序里选择';
    throw new AppError('invalid-input', `检查人员“${name}”${words}。`);
  });
}

function itemsOf({ problemItems, finding, article, handling }: SheetTexts, { items }: SheetFacts): ItemFinding[] {
  const titles = problemItems
    .split(/[；;\n]+/)
    .map(title => title.trim())
    .filter(Boolean);
  const unknown = titles.find(title => !items.some(item => titleOf(item) === title));
  if (unknown !== undefined) {
    throw new AppError('invalid-input', `“${unknown}”不是这张任务单的抽查事项，请照“填写说明”里的名称填写。`);
  }
  if (titles.length === 0) return [];
  return items.map(item => {
    const problem = titles.includes(titleOf(item));
    const words = problem ? { finding, article, handling } : { finding: '', article: '', handling: '' };
    return { itemId: item.id, checked: true, method: '', problem, ...words };
  });
}
