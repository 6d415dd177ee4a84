import { basename, join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { JobContext } from '../service/context.ts';
import { runCommand } from '../service/run-command.ts';
import { databaseName } from '../workspace/database-name.ts';
import { openFolder } from '../workspace/workspace-jobs.ts';
import { openCandidate } from './candidate.ts';
import { makeBackup } from './make-backup.ts';
import { putInPlace } from './put-in-place.ts';
import { removeWork, workFolder } from './work-folder.ts';

/**
 * Puts a backup in the place of the open workspace's database: the present is saved first, and the trail of what is
 * restored says from which file, by whom, why, and under which name the present was saved. Until the last step nothing
 * of the present has changed.
 */
export async function restoreBackup(
  context: JobContext,
  { file, password, reason }: ParsedInputOf<'backup.restore'>,
): Promise<OutputOf<'backup.restore'>> {
  const { application, workspace, signal, progress } = context;
  const given = { file: application.grants.input(file), password };
  const { folder } = workspace;
  const work = workFolder(folder, '恢复', context.now());
  try {
    const candidate = await openCandidate(context, given, work);
    let presentSavedAs: string;
    try {
      const present = await makeBackup(workspace, { kind: 'before-restore', now: context.now(), signal, progress });
      presentSavedAs = basename(present.path);
      const { sha256, holds } = candidate;
      const after = {
        sha256,
        presentSavedAs,
        entriesThen: holds.audit.entries,
        entriesBefore: workspace.audit.head().seq,
      };
      runCommand(context, candidate.workspace, { method: 'backup.restore' }, command =>
        command.note({ subject: given.file.name, after, reason }),
      );
    } finally {
      candidate.workspace.close();
    }
    signal.throwIfAborted();
    progress('替换数据', 0, 1);
    application.use(null);
    try {
      putInPlace(candidate.path, join(folder, databaseName));
    } finally {
      openFolder(application, folder); // Whichever of the two lies there.
    }
    return { presentSavedAs, holds: candidate.holds };
  } finally {
    removeWork(work);
  }
}
