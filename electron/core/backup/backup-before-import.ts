import { everything } from '../registry/object-filter.ts';
import type { JobContext } from '../service/context.ts';
import { makeBackup } from './make-backup.ts';

/** From so many changed rows on an import is worth a backup of its own. */
const largeImport = 2000;

/** Saves what is there before a large import is published; an import into empty registries has nothing to lose. */
export async function backupBeforeImport(
  context: JobContext,
  { created, updated }: { readonly created: number; readonly updated: number },
): Promise<void> {
  const { workspace, signal, progress } = context;
  const held = workspace.objects.count(everything) + workspace.inspectors.count() + workspace.items.lastId();
  if (created + updated < largeImport || held === 0) return;
  const release = await holdBackups(context);
  try {
    await makeBackup(workspace, { kind: 'before-import', now: context.now(), signal, progress });
  } finally {
    release();
  }
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
