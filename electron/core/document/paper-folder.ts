import { mkdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileFailure } from '../files/file-failure.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The folder for papers of one kind and task, made when it is not there. */
export function paperFolder(workspace: Workspace, kind: string, taskNumber: string): string {
  const folder = join(workspace.paperFolder(), safeFileName(kind), safeFileName(taskNumber));
  try {
    mkdirSync(folder, { recursive: true });
    return folder;
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

/** How the database keeps a path: below the workspace folder, with forward slashes, so that the folder can be moved. */
export function storedPath(workspace: Workspace, path: string): string {
  return relative(workspace.folder, path).split(sep).join('/');
}
