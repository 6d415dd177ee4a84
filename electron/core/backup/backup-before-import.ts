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
  await makeBackup(workspace, { kind: 'before-import', now: context.now(), signal, progress });
}
