import { AppError } from '#contract/app-error.ts';
import { derivedItems } from '#domain/result/derived-items.ts';
import {
  noDetails,
  type ResultCircumstances,
  type ResultDetails,
  type ResultEntry,
} from '#domain/result/result-entry.ts';
import { resultFaults } from '#domain/result/result-faults.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import { eligibility, oneDay } from '../plan/eligibility.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { circumstancesOf } from './sheet-circumstances.ts';
import { type StoredResult, storedResult } from './stored-result.ts';

/** What comes from a form, a workbook or a correction. */
export interface ResultInput extends Omit<ResultEntry, keyof ResultDetails> {
  /** Left out where only the main thing was entered: what was said before then stays. */
  readonly details?: ResultDetails | undefined;
  /** The version it was read in, 0 for none. */
  readonly version?: number | undefined;
  readonly reason: string;
}

/** Checks a result and puts it in the place of the earlier one, which is kept as an edition; answers both. */
export function putResult(context: CommandContext, sheet: AssignmentRecord, input: ResultInput) {
  const ready = checkedResult(context, sheet, input);
  write(context, sheet, { ...ready, reason: input.reason });
  return ready;
}

/** What a result would replace and become; AppError says why it cannot be taken. */
export function checkedResult(context: QueryContext, sheet: AssignmentRecord, input: ResultInput) {
  const before = storedResult(context.workspace, sheet.id);
  checkVersion(sheet, before, input.version);
  const circumstances = circumstancesOf(context, sheet);
  const entry = completeEntry(input, before?.entry ?? null, circumstances);
  for (const id of entry.inspectorIds) checkInspector(context, id, entry.checkedOn);
  const [fault] = resultFaults(entry, circumstances);
  if (fault) throw new AppError('invalid-input', fault.sentence);
  return { before, entry };
}

/** What would stand there: the input with what was said before, and the items that follow from the main thing. */
export function completeEntry(
  { details, version: _version, reason: _reason, ...core }: ResultInput,
  before: ResultEntry | null,
  { itemIds }: Pick<ResultCircumstances, 'itemIds'>,
): ResultEntry {
  const entry: ResultEntry = { ...noDetails, ...before, ...core, ...details };
  if (details ? details.items.length > 0 : before !== null && !followsFromMain(before, itemIds)) return entry;
  return { ...entry, items: derivedItems(entry, itemIds) };
}

/** Whether nobody has written the items of a result himself. */
const followsFromMain = (entry: ResultEntry, itemIds: readonly number[]): boolean =>
  entry.items.length === 0 || JSON.stringify(entry.items) === JSON.stringify(derivedItems(entry, itemIds));

function checkVersion(sheet: AssignmentRecord, before: StoredResult | null, version: number | undefined): void {
  const now = before?.record.version ?? 0;
  if (version === undefined || version === now) return;
  const who = before?.record.entered_name ? `由${before.record.entered_name}` : '';
  const words = `任务单 ${sheet.number} 的结果已${who}另存为第 ${now} 版，你填写的还没有保存。`;
  throw new AppError('conflict', `${words}请对照两边的内容再决定。`);
}

function write(
  context: CommandContext,
  sheet: AssignmentRecord,
  { before, entry, reason }: { before: StoredResult | null; entry: ResultEntry; reason: string },
): void {
  const { workspace, actor } = context;
  const at = instantText(context.now());
  if (before) {
    const body = { ...before.entry, enteredName: before.record.entered_name, enteredAt: before.record.entered_at };
    const { version } = before.record;
    workspace.resultDetails.keepEdition({ assignmentId: sheet.id, version, body, at, by: actor.name, reason });
  }
  const version = (before?.record.version ?? 0) + 1;
  workspace.results.save(sheet.id, entry, { version, at, accountId: actor.accountId, name: actor.name });
  workspace.resultDetails.save(sheet.id, entry);
}

/** Who checked must have been allowed to on that day. */
function checkInspector(context: QueryContext, id: number, on: string): void {
  const person = context.workspace.inspectors.get(id);
  if (!person) throw new AppError('not-found', '所选检查人员已不在名录库中，请重新选择。');
  // He may have left since; the day of the check counts.
  const obstacles = eligibility(context.workspace).obstacles({ ...person, status: 'on-duty' }, oneDay(on));
  if (obstacles.length > 0) {
    throw new AppError(
      'invalid-input',
      `${person.name}在 ${on} 不能作为执法检查人员（${obstacles.map(({ words }) => words).join('、')}）。`,
    );
  }
}
