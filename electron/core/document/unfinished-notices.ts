import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { fileDigest } from '../files/output-file.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A batch of notices that a full disk stopped, if there is one for the task. */
export function unfinishedNotices(
  { workspace }: QueryContext,
  { taskId }: ParsedInputOf<'document.unfinished'>,
): OutputOf<'document.unfinished'> {
  const batch = workspace.prints.unfinished(taskId);
  if (!batch) return null;
  const made = workspace.documents.noticesSince(taskId, batch.began_at).length;
  return { issuedOn: batch.issued_on, missing: workspace.assignments.ofTask(taskId).length - made };
}

/** The assignments whose notice of the unfinished batch is on record and lies there with the bytes on record. */
export async function standingNotices(workspace: Workspace, taskId: number, beganAt: string): Promise<Set<number>> {
  const standing = new Set<number>();
  for (const { assignment_id: assignment, path, sha256 } of workspace.documents.noticesSince(taskId, beganAt)) {
    const file = join(workspace.folder, path);
    if (assignment !== null && existsSync(file) && (await fileDigest(file)) === sha256) standing.add(assignment);
  }
  return standing;
}
