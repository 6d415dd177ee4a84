import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import type { JobContext } from '../service/context.ts';
import { openCandidate, verifyCandidate } from './candidate.ts';
import { removeWork, workFolder } from './work-folder.ts';

/** What a backup holds and whether it is whole, without touching it or the workspace that is open. */
export async function previewBackup(
  context: JobContext,
  { file, password }: ParsedInputOf<'backup.preview'>,
): Promise<OutputOf<'backup.preview'>> {
  const given = { file: context.application.grants.input(file), password };
  const folder = workFolder(context.application.options.keyFolder, '查看备份', context.now());
  try {
    const candidate = await openCandidate(context, given, folder);
    try {
      const { firstBroken, whole, sentence } = await verifyCandidate(context, candidate);
      const { bytes, sha256, sealed, beside, holds } = candidate;
      return { name: given.file.name, bytes, sha256, sealed, beside, holds, firstBroken, whole, sentence };
    } finally {
      candidate.workspace.close();
    }
  } finally {
    removeWork(folder);
  }
}
