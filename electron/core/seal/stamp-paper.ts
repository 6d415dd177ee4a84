import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { documentFileName } from '../document/document-file-name.ts';
import type { DocumentRecord } from '../document/document-store.ts';
import { storedPath } from '../document/paper-folder.ts';
import { fileFailure } from '../files/file-failure.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SealRequestPaper } from './seal-request-store.ts';

/** So that the word behind it is never cut off. */
const longestTitle = 70;

/** A paper as it was asked for, with the bytes it still has. */
export interface CheckedPaper {
  readonly document: DocumentRecord;
  readonly bytes: Buffer;
}

/** Reads a paper of a request; AppError('conflict') when it is no longer the one that was approved, null for one made elsewhere. */
export async function checkedPaper(workspace: Workspace, paper: SealRequestPaper): Promise<CheckedPaper | null> {
  if (paper.document_id === null) return null;
  const document = workspace.documents.get(paper.document_id);
  if (document?.sha256 !== paper.sha256 || !document) {
    throw new AppError('conflict', `「${paper.title}」在申请之后重新印发过，与批准的不是同一份。请重新申请用印。`);
  }
  const path = join(workspace.folder, document.path);
  const bytes = await readFile(path).catch(error => Promise.reject(fileFailure(error, path)));
  if (createHash('sha256').update(bytes).digest('hex') !== document.sha256) {
    throw new AppError(
      'conflict',
      `「${paper.title}」的文件被改动过，与记录的校验值不符，没有用印。请重新印发后再申请。`,
    );
  }
  return { document, bytes };
}

/** Where the sealed or signed copy of a paper goes: beside it, under a name that no other paper has. */
export function copyPath(workspace: Workspace, { path }: DocumentRecord, word: string, taken: Set<string>): string {
  const folder = dirname(join(workspace.folder, path));
  const title = `${basename(path, '.pdf').slice(0, longestTitle)}（${word}）`;
  for (;;) {
    const found = join(folder, documentFileName(title, taken));
    const isFree = !existsSync(found) && workspace.documents.digestAt(storedPath(workspace, found)) === null;
    if (isFree) return found;
  }
}
