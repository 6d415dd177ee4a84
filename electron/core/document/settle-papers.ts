import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { stagingPrefix, waitingEnding } from '../files/waiting-files.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { storedPath } from './paper-folder.ts';

const waitingPaper = /\.(pdf|xlsx|json)\.new$/;
const unfinishedCopy = /^\.mingchou-[0-9a-f]+\.tmp$/;

/**
 * Settles what an end of the program in the middle of its work left in the folders of a workspace: a paper or a
 * workbook of problem rows that is on record and only waits for its place is put there, everything else that never got its name is removed. A file that cannot be moved
 * now does not keep the workspace closed: the next opening tries again.
 */
export function settlePapers(workspace: Workspace): void {
  for (const name of ['公文', '导出']) {
    const folder = join(workspace.folder, name);
    for (const path of entriesOf(folder)) {
      try {
        settle(workspace, join(folder, path));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
    }
  }
}

function entriesOf(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
}

function settle(workspace: Workspace, path: string): void {
  const name = basename(path);
  if (name.startsWith(stagingPrefix)) {
    for (const staged of readdirSync(path, { withFileTypes: true })) {
      if (staged.isFile()) place(workspace, join(path, staged.name), join(dirname(path), staged.name));
    }
    rmSync(path, { recursive: true, force: true });
  } else if (path.includes(sep + stagingPrefix)) {
    return; // It has gone with its folder.
  } else if (waitingPaper.test(name)) {
    place(workspace, path, path.slice(0, -waitingEnding.length));
  } else if (unfinishedCopy.test(name)) {
    rmSync(path, { force: true });
  }
}

/** Only what the record names by its bytes takes the place: the same name may be that of an earlier paper. */
function place(workspace: Workspace, waiting: string, path: string): void {
  const onRecord =
    workspace.documents.digestAt(storedPath(workspace, path)) ?? workspace.imports.problemDigest(basename(path));
  const isOnRecord = onRecord !== null && onRecord === createHash('sha256').update(readFileSync(waiting)).digest('hex');
  if (isOnRecord) renameSync(waiting, path);
  else rmSync(waiting, { force: true });
}
