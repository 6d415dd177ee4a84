import { closeSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { fileFailure } from '../files/file-failure.ts';

/**
 * Lets a closed database take the place of another in one step of the file system: whatever happens, the path holds the one
 * or the other, whole. Throws AppError, and changes nothing, while a WAL file of the other still lies there.
 */
export function putInPlace(fresh: string, path: string): void {
  // A WAL file belongs to one database; SQLite would write its pages into any that carries the name.
  for (const left of [`${fresh}-wal`, `${path}-wal`]) {
    if (existsSync(left))
      throw new AppError('conflict', '原来的数据文件没有完全关闭，没有替换。请关闭其他窗口后再试。');
  }
  try {
    syncToDisk(fresh, 'r+');
    renameSync(fresh, path);
    if (process.platform !== 'win32') syncToDisk(dirname(path), 'r');
  } catch (error) {
    throw fileFailure(error, path);
  }
}

function syncToDisk(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
