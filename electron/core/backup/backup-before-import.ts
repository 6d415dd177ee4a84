import { everything } from '../registry/object-filter.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import type { Portion } from '../service/run-command.ts';
import { beginBackup, type CopiedBackup } from './make-backup.ts';

/** From so many changed rows on an import is worth a backup of its own. */
const largeImport = 2000;

interface ChangedRows {
  readonly created: number;
  readonly updated: number;
}

/**
 * Commits in portions what an import does or takes back, and saves what is there before where that is much. Once the copy is
 * whole the rows are written; they are committed only when it was verified, too.
 */
export async function commitAfterBackup<Result>(
  context: JobContext,
  changed: ChangedRows,
  work: (command: CommandContext) => Generator<Portion, Result>,
): Promise<Result> {
  if (!isWorthBackup(context, changed)) return context.commitInPortions(work);
  const release = await holdBackups(context);
  const stop = new AbortController();
  let backup: CopiedBackup | null = null;
  try {
    const signal = AbortSignal.any([context.signal, stop.signal]);
    const { workspace, progress } = context;
    const { verified } = await beginBackup(workspace, { kind: 'before-import', now: context.now(), signal, progress });
    backup = { verified };
    return await context.commitInPortions(function* (command) {
      const result = yield* work(command);
      yield { phase: '核对备份', done: 0, total: 1, until: verified };
      return result;
    });
  } finally {
    stop.abort(); // Where nothing was committed, a backup that is not verified yet is of no use.
    await backup?.verified.catch(() => undefined);
    release();
  }
}

/** An import into empty registries has nothing to lose. */
function isWorthBackup({ workspace }: JobContext, { created, updated }: ChangedRows): boolean {
  if (created + updated < largeImport) return false;
  return workspace.objects.count(everything) + workspace.inspectors.count() + workspace.items.lastId() > 0;
}

/** Two copies at a time would take each other's disk; an import could not be written beside another job anyway. */
async function holdBackups({ application, signal, progress }: JobContext): Promise<() => void> {
  for (;;) {
    try {
      return application.holdAlone('backup', '另一份备份正在进行，请等它完成后再试。');
    } catch (error) {
      const others = application.jobs.othersThan(signal);
      if (!others) throw error;
      progress('等待其他工作完成', 0, 1);
      await others;
      signal.throwIfAborted();
    }
  }
}
