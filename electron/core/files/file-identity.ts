import { stat } from 'node:fs/promises';
import { AppError } from '#contract/app-error.ts';
import { fileDigest } from './output-file.ts';
import { READING_LIMITS } from './reading-limits.ts';

/** What tells one state of a file from another. */
export interface FileIdentity {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly changedAt: number;
  readonly sha256: string;
}

/** What a file is at this moment; null where there is none that could be read as a table, which its reader will explain. */
export async function fileIdentity(path: string): Promise<FileIdentity | null> {
  const found = await stat(path).catch(() => null);
  // A pipe has no end to wait for.
  if (!found?.isFile() || found.size > READING_LIMITS.fileBytes) return null;
  const sha256 = await fileDigest(path).catch(() => null);
  return sha256 === null ? null : { size: found.size, changedAt: found.mtimeMs, sha256 };
}

/** Throws AppError('conflict') when a file is no longer what it was; `when` says in Chinese when it was changed. */
export function requireUnchanged(before: FileIdentity | null, after: FileIdentity | null, when: string): void {
  const same =
    before?.size === after?.size && before?.changedAt === after?.changedAt && before?.sha256 === after?.sha256;
  if (same) return;
  throw new AppError(
    'conflict',
    `文件${when}被修改、替换或移走，没有导入任何内容。请关闭正在编辑它的程序，重新选择文件并核对各列后再导入。`,
  );
}
