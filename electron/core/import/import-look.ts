import { AppError } from '#contract/app-error.ts';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { cellText } from '#domain/registry/cell-value.ts';
import { actorText } from '../account/actor.ts';
import { breathe } from '../jobs/breathe.ts';
import { plainCell } from '../registry/plain-cell.ts';
import type { ProblemRow } from '../registry/problem-row-store.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext, QueryContext } from '../service/context.ts';
import type { Portion } from '../service/run-command.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { holdImports } from './import-job.ts';
import { type LeavingKind, markMissing, missingRowStore } from './missing-row-store.ts';
import { publishStaged } from './publish-staged.ts';
import { endWatch, othersTouched, touchedRows } from './row-watch-store.ts';
import { requireOneState, type StagedImport, stageImport } from './staged-import.ts';
import { dropStaged, keepStaged, requireStaged, type WaitingImport, waitingImport } from './waiting-import.ts';

type Look = OutputOf<'import.stage'>;
type Row = OutputOf<'import.rows'>['rows'][number];

const number = (count: number) => count.toLocaleString('en-US');
const leaving: ReadonlySet<string> = new Set(['object', 'inspector']);

/** Reads a file and keeps what it would do, so that a person may look at it before anything is written. */
export async function stageForLook(context: JobContext, input: ParsedInputOf<'import.stage'>): Promise<Look> {
  const { workspace } = context;
  if (input.policy === 'mark-left' && !leaving.has(input.kind)) {
    throw new AppError('invalid-input', '只有检查对象和执法检查人员的名单可以把文件里没有的标为离开。');
  }
  const release = holdImports(context);
  try {
    dropStaged(workspace, 'other-import');
    const staged = await stageImport(context, input, true);
    try {
      await requireOneState(staged);
      const register = await countMissing(context, staged);
      const idleMilliseconds = workspace.bureau.profile().importRule.lookMinutes * 60_000;
      const now = context.now();
      const made = {
        staged,
        lookedBy: actorText(context.actor),
        lookedAt: instantText(now),
        register,
        idleMilliseconds,
      };
      const kept = keepStaged(workspace, made, now.getTime());
      context.announce();
      return lookOf(workspace, kept);
    } catch (error) {
      staged.discard();
      throw error;
    }
  } finally {
    release();
  }
}

async function countMissing(context: JobContext, { input }: StagedImport) {
  const { database, bureau } = context.workspace;
  const store = missingRowStore(database, input.kind, bureau.profile().importRule.leftState);
  if (!store) return null;
  const counting = store.count();
  for (;;) {
    const next = counting.next();
    if (next.done) return next.value;
    context.progress('与名录库对照', next.value.done, next.value.total);
    await breathe(context.signal);
  }
}

function lookOf(workspace: Workspace, { lookId, staged, lookedBy, lookedAt, register, ...rest }: WaitingImport): Look {
  const { input, name, report, examples } = staged;
  const result = report.result('before');
  const withExamples = (tallies: typeof result.repaired) =>
    tallies.map(tally => ({ ...tally, examples: examples.of(tally.kind) }));
  const isMarking = input.policy === 'mark-left';
  const { leftState } = workspace.bureau.profile().importRule;
  return {
    lookId,
    fileName: name,
    kind: input.kind,
    policy: input.policy,
    ...result,
    repaired: withExamples(result.repaired),
    noted: withExamples(result.noted),
    doubtful: report.doubted(),
    missing: register?.missing ?? null,
    leftState: isMarking ? (input.kind === 'inspector' ? '离岗' : leftState) : null,
    leftWarning: leftWarning(workspace, staged, register),
    lookedBy,
    lookedAt,
    until: instantText(new Date(rest.touchedAt + rest.idleMilliseconds)),
  };
}

/** Why the number of those who would be marked has to be typed; null where it need not be. */
function leftWarning(
  workspace: Workspace,
  { input }: StagedImport,
  register: WaitingImport['register'],
): string | null {
  const { leftLimitPercent } = workspace.bureau.profile().importRule;
  if (input.policy !== 'mark-left' || !register) return null;
  const { present, missing } = register;
  if (missing === 0 || missing * 100 <= present * leftLimitPercent) return null;
  return `名录里现有 ${number(present)}，其中 ${number(missing)} 不在文件里，超过 ${leftLimitPercent}%。请核对文件是否完整；确实要全部标为离开时，请输入这个数。`;
}

/** The import that waits to be looked at, whoever staged it; null when there is none. */
export function stagedLook({ workspace, now }: QueryContext): Look | null {
  const found = waitingImport(workspace, now().getTime());
  return found && lookOf(workspace, found);
}

/** One group of rows of the import that waits, in the order of the file or, for what is missing from it, of the registry. */
export function lookedRows(context: QueryContext, { lookId, group, after, limit }: ParsedInputOf<'import.rows'>) {
  const { workspace } = context;
  const { staged, register } = requireStaged(workspace, lookId, context.now().getTime());
  const { input, report, problems, look } = staged;
  const from = after === null ? 0 : Number(after);
  const answer = (rows: Row[], total: number) => ({
    rows: rows.slice(0, limit),
    next: rows.length > limit ? (rows[limit - 1]?.key ?? null) : null,
    total,
  });
  if (group === 'doubtful') return answer(problems.page(from, limit + 1).map(problemRow(staged)), report.doubted());
  if (group === 'missing') {
    const store = missingRowStore(workspace.database, input.kind, workspace.bureau.profile().importRule.leftState);
    const rows = store?.page(from, limit + 1) ?? [];
    return answer(
      rows.map(({ id, title, detail }) => ({ ...nothing, key: String(id), rowNumber: null, title, detail })),
      register?.missing ?? 0,
    );
  }
  const rows = look?.rows(group, from, limit + 1) ?? [];
  return answer(
    rows.map(({ place, changes, ...row }) => ({ ...nothing, ...row, key: String(place), changes: [...changes] })),
    report.result()[group],
  );
}

const nothing = { changes: [], problems: [], taken: true };

/** A row with problems is called what its file calls it. */
function problemRow({ input }: StagedImport) {
  const text = (row: ProblemRow, field: string) => {
    const column = input.mapping.indexOf(field);
    return column < 0 ? '' : cellText(plainCell(row.cells[column] ?? null)).slice(0, 200);
  };
  return (row: ProblemRow & { readonly place: number }): Row => ({
    key: String(row.place),
    rowNumber: row.rowNumber,
    title: text(row, 'name'),
    detail: text(row, 'creditCode') || text(row, 'certificate') || text(row, 'category'),
    changes: [],
    problems: row.problems.map(({ message }) => message),
    taken: row.taken,
  });
}

/** Publishes what was looked at; refuses when the registry is no longer what it was compared with. */
export async function publishLooked(context: JobContext, { lookId, confirmLeft }: ParsedInputOf<'import.publish'>) {
  const release = holdImports(context);
  try {
    const waiting = requireStaged(context.workspace, lookId, context.now().getTime());
    requireConfirmed(context.workspace, waiting, confirmLeft);
    const { staged } = waiting;
    const result = await publishStaged(context, staged, false, batchId => markBeside(context, waiting, batchId));
    dropStaged(context.workspace, 'published');
    return result;
  } finally {
    release();
  }
}

function requireConfirmed(workspace: Workspace, { staged, register }: WaitingImport, confirmLeft: number | null): void {
  const warning = leftWarning(workspace, staged, register);
  if (warning !== null && confirmLeft !== register?.missing) throw new AppError('invalid-input', warning);
}

/** In the transaction itself: nothing may come between what is checked and what is written. */
function* markBeside(
  { workspace }: JobContext,
  { staged, register }: WaitingImport,
  batch: number,
): Generator<Portion, number> {
  const { database, bureau } = workspace;
  const { input, policy } = staged;
  requireSameRegistry(workspace, staged);
  endWatch(database, input.kind);
  if (input.policy !== 'mark-left') return 0;
  const left = bureau.profile().importRule.leftState;
  const store = missingRowStore(database, input.kind, left);
  if (!store) return 0;
  const marking = { left, batch, at: policy.at, today: policy.today, total: register?.missing ?? 0 };
  const portions = markMissing(database, input.kind as LeavingKind, store, marking);
  for (;;) {
    const next = portions.next();
    if (next.done) return next.value;
    yield { phase: '标为离开', ...next.value };
  }
}

function requireSameRegistry({ database }: Workspace, { input }: StagedImport): void {
  const { added, changed } = touchedRows(database);
  const isOther = input.policy === 'mark-left' && othersTouched(database);
  if (added === 0 && changed === 0 && !isOther) return;
  const what = added > 0 ? `新登记了 ${number(added)} 条` : changed > 0 ? `有 ${number(changed)} 条被改动` : '有改动';
  throw new AppError(
    'conflict',
    `预览之后，名录库里${what}，预览的内容已不准确。没有导入；请放弃这次预览，重新选择文件。`,
  );
}

/** Gives up an import that was only looked at; nothing of it was written. */
export async function dropLooked(context: JobContext, { lookId }: ParsedInputOf<'import.drop'>) {
  requireStaged(context.workspace, lookId, context.now().getTime());
  const release = holdImports(context);
  try {
    dropStaged(context.workspace, 'dropped');
    context.announce();
    return { done: true } as const;
  } finally {
    release();
  }
}
