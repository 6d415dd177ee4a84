import SqliteDatabase from 'better-sqlite3';
import { AppError } from '#contract/app-error.ts';

const sentences: [prefix: string, make: () => AppError][] = [
  [
    'SQLITE_FULL',
    () => new AppError('disk-full', '磁盘空间不足，这一步没有保存。请清理磁盘后再试，已有数据不受影响。'),
  ],
  [
    'SQLITE_BUSY',
    () => new AppError('workspace-busy', '这个数据文件夹正被另一个窗口或程序使用。请先关闭那个窗口再打开。'),
  ],
  [
    'SQLITE_LOCKED',
    () => new AppError('workspace-busy', '这个数据文件夹正被另一个窗口或程序使用。请先关闭那个窗口再打开。'),
  ],
  [
    'SQLITE_READONLY',
    () => new AppError('folder-unusable', '这个文件夹不允许写入。请检查文件夹权限，或换一个文件夹。'),
  ],
  ['SQLITE_CANTOPEN', () => new AppError('folder-unusable', '无法打开数据文件。请检查文件夹是否存在、是否允许写入。')],
  [
    'SQLITE_CORRUPT',
    () => new AppError('workspace-damaged', '数据文件已损坏，原文件保持原样未作改动。请从最近的备份恢复。'),
  ],
  [
    'SQLITE_NOTADB',
    () =>
      new AppError(
        'workspace-damaged',
        '这个文件不是明抽的数据文件，或已损坏。原文件保持原样未作改动，请从最近的备份恢复。',
      ),
  ],
  ['SQLITE_IOERR', () => new AppError('disk-full', '读写磁盘失败，这一步没有保存。请检查磁盘空间和磁盘状态后再试。')],
];

/** A failure of SQLite that a person can act on as an AppError; anything else comes back as the bug it is. */
export function rephrasedDatabaseFailure(error: unknown): unknown {
  if (!(error instanceof SqliteDatabase.SqliteError)) return error;
  const known = sentences.find(([prefix]) => error.code.startsWith(prefix));
  return known ? Object.assign(known[1](), { cause: error }) : error;
}

/** Runs `work` and rephrases what SQLite throws in it. */
export function rephraseDatabaseFailure<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw rephrasedDatabaseFailure(error);
  }
}
