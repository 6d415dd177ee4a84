import { randomUUID } from 'node:crypto';
import { copyFile, open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { AppError } from '#contract/app-error.ts';

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function writeFailure(error: unknown, target: string): AppError {
  const name = basename(target);
  switch (codeOf(error)) {
    case 'ENOSPC':
      return new AppError('disk-full', `磁盘空间不足，“${name}”没有保存。请清理磁盘或换一个位置。`, { cause: error });
    case 'EBUSY':
    case 'EPERM':
    case 'EACCES':
    case 'EROFS':
      return new AppError(
        'folder-unusable',
        `不能写入“${name}”：文件可能正在 Excel 或 WPS 中打开，或者这个文件夹不允许写入。请关闭文件或换一个位置。`,
        { cause: error },
      );
    default:
      return new AppError('folder-unusable', `“${name}”没有保存成功，请换一个位置再试。`, { cause: error });
  }
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Copies a file so that the target is either the old one or the whole new one, even when the power fails; throws AppError. */
export async function writeCopy(source: string, target: string): Promise<void> {
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    await copyFile(source, temporary);
    await settle(temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeFailure(error, target);
  }
}
