import { type BulletinKind, bulletinKindName } from '#domain/document/bulletin-kind.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { StoredPublication } from './publication-store.ts';

const bulletins: Partial<Record<StoredPublication['kind'], BulletinKind>> = {
  'draw-list': 'draw-list',
  correction: 'correction',
  stop: 'stop',
};

/** The SHA-256 of the bulletin that we made of something last, or null: the file itself may be made anew later. */
export function paperDigest({ documents, publications }: Workspace, row: StoredPublication): string | null {
  const kind = bulletins[row.kind];
  const taskId = kind === undefined ? null : publications.taskOf(row);
  if (kind === undefined || taskId === null) return null;
  const papers = documents.ofKind(taskId, bulletinKindName(kind));
  return papers.findLast(({ path }) => path.endsWith('.pdf'))?.sha256 ?? null;
}
