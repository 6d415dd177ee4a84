import { join, relative, sep } from 'node:path';
import { safeFileName } from '../files/safe-file-name.ts';
import { madeFolder } from '../workspace/made-folder.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The folder for papers of one kind and task, made when it is not there. */
export function paperFolder(workspace: Workspace, kind: string, taskNumber: string): string {
  return madeFolder(join(workspace.paperFolder(), folderName(kind), folderName(taskNumber)));
}

/** A folder has no ending, and Windows drops a dot that nothing follows. */
const folderName = (name: string): string => safeFileName(name, '').slice(0, -1);

/** How the database keeps a path: below the workspace folder, with forward slashes, so that the folder can be moved. */
export function storedPath(workspace: Workspace, path: string): string {
  return relative(workspace.folder, path).split(sep).join('/');
}
