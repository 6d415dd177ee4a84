import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { formatDocumentNumber } from '#domain/code/document-number.ts';
import { numberRegister, type TakenNumber } from '#domain/document/number-register.ts';
import { taskSeries } from '../plan/task-series.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { NumberPortion } from './number-store.ts';
import { allSeries, bureauPurposes } from './paper-series.ts';

const done = { done: true } as const;

/** Every series with its years, also those whose 代字 is in use no more. */
export function listSeries({ workspace }: QueryContext): OutputOf<'number.series'> {
  const years = workspace.numbers.years().filter(({ series }) => series !== taskSeries);
  const yearsOf = (mark: string) =>
    years.filter(({ series }) => series === mark).map(({ year, last, taken }) => ({ year, last, gaps: last - taken }));
  const current = allSeries(workspace);
  const former = [...new Set(years.map(({ series }) => series))].filter(
    mark => !current.some(series => series.mark === mark),
  );
  return [...current, ...former.map(mark => ({ purpose: '（已停用）', mark }))].map(series => ({
    ...series,
    years: yearsOf(series.mark),
  }));
}

/** Sets the 代字 of purposes; those of 检查通知书 and 公告 are set in 单位资料. */
export function saveSeries(context: CommandContext, { series }: ParsedInputOf<'number.saveSeries'>) {
  const { workspace } = context;
  const before = allSeries(workspace);
  const fixed: string[] = Object.values(bureauPurposes);
  for (const { purpose, mark } of series) {
    if (!fixed.includes(purpose) || before.some(one => one.purpose === purpose && one.mark === mark)) continue;
    throw new AppError('conflict', `“${purpose}”的代字在单位资料里设置，请到那里修改。`);
  }
  const repeated = series.find(({ purpose }, place) => series.findIndex(one => one.purpose === purpose) !== place);
  if (repeated) throw new AppError('invalid-input', `“${repeated.purpose}”写了两次，每种用途只能有一个代字。`);
  workspace.numbers.setSeries(series.filter(({ purpose }) => !fixed.includes(purpose)));
  const words = (list: typeof before) => Object.fromEntries(list.map(({ purpose, mark }) => [purpose, mark]));
  context.note({ subject: '发文字号', before: words(before), after: words(allSeries(workspace)) });
  return done;
}

/** The numbers of a series and year, the newest first, with the gaps between them. */
export function listNumbers(
  { workspace }: QueryContext,
  { mark, year, after, limit }: ParsedInputOf<'number.list'>,
): OutputOf<'number.list'> {
  const last = workspace.documents.lastSequence(mark, year);
  const highest = after === null ? last : Math.min(last, Number(after) - 1);
  const lowest = Math.max(1, highest - limit + 1);
  const portion = { mark, year, highest, lowest };
  return {
    rows: numberRegister(takenNumbers(workspace, portion), highest, lowest).map(row => {
      return { ...row, number: formatDocumentNumber({ mark, year, sequence: row.sequence }) };
    }),
    next: lowest > 1 ? String(lowest) : null,
    total: last,
  };
}

function takenNumbers(workspace: Workspace, portion: NumberPortion): TakenNumber[] {
  const { mark, year } = portion;
  const { numbers } = workspace;
  const notes = new Map(numbers.notes(portion).map(note => [note.sequence, note]));
  const own = new Map(numbers.papers(portion).map(paper => [paper.sequence, paper]));
  const voided = numbers.voidedNotices(portion);
  return numbers.taken(portion).map(({ sequence, purpose, taken_at }): TakenNumber => {
    const note = notes.get(sequence);
    const paper = own.get(sequence);
    const taken = { sequence, purpose, takenAt: taken_at, reason: '', by: '' };
    if (note) {
      const state = purpose === neverUsed ? 'void' : 'elsewhere';
      return { ...taken, state, reason: note.reason, by: note.noted_by };
    }
    if (paper) {
      const state = paper.state === 'void' ? 'void' : paper.state === 'issued' ? 'used' : 'reserved';
      const about = `${paper.template_name}：${paper.title}`;
      return {
        ...taken,
        state,
        purpose: about,
        reason: paper.void_reason ?? '',
        by: paper.approved_by ?? paper.changed_by,
      };
    }
    const reason = voided.get(formatDocumentNumber({ mark, year, sequence }));
    return reason === undefined ? { ...taken, state: 'used' } : { ...taken, state: 'void', reason };
  });
}

/** What the register says a number is for that stands on no paper at all, or on one that was not made here. */
const neverUsed = '作废';
const usedElsewhere = '别处使用';

/** More than a bureau issues by hand before it begins to work with a desk. */
const mostAtOnce = 2000;

/** Says of numbers why no paper of this desk has them; throws AppError('conflict') where one has, and then says of none. */
export function explainNumber(context: CommandContext, input: ParsedInputOf<'number.explain'>) {
  const { workspace, actor, now } = context;
  const { mark: series, year, sequence: first, through: last = first, use, reason } = input;
  if (last < first || last - first >= mostAtOnce) {
    throw new AppError('invalid-input', `请从小号写到大号，一次最多说明 ${mostAtOnce} 个号。`);
  }
  const sequences = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const words = (sequence: number) => formatDocumentNumber({ mark: series, year, sequence });
  const taken = sequences.find(sequence => workspace.numbers.isTaken(series, year, sequence));
  if (taken !== undefined) {
    throw new AppError('conflict', `${words(taken)}已经登记过，不需要再说明。请刷新列表，避开这个号。`);
  }
  const noted = { series, year, reason, noted_by: actor.name, noted_at: instantText(now()) };
  const purpose = use === 'void' ? neverUsed : usedElsewhere;
  for (const sequence of sequences) workspace.numbers.explain({ ...noted, sequence }, purpose);
  const subject = last === first ? words(first) : `${words(first)}至${words(last)}`;
  context.note({ subject: `发文字号 ${subject}`, after: { 状态: purpose }, reason });
  return done;
}
