import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { rowWatchStore } from '../audit/row-watch-store.ts';
import { writeBackup } from '../backup/backup.ts';
import { backupFolderOf } from '../backup/make-backup.ts';
import { removeLeftovers } from '../backup/work-folder.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { rephraseDatabaseFailure } from '../db/database-failure.ts';
import { migrate, refuseNewer, versionOf } from '../db/migrate.ts';
import { newestVersion } from '../db/migrations/migrations.ts';
import { isSound } from '../db/soundness.ts';
import { settlePapers } from '../document/settle-papers.ts';
import { sweepPlainText } from '../personal/plain-text-store.ts';
import type { Clock } from '../service/clock.ts';
import { instantText } from '../service/clock.ts';
import { databaseName } from './database-name.ts';
import { forgetHolder, holderWords, noteHolder } from './holder.ts';
import { forgetLeft, isAsLeft, noteLeft } from './left-sound.ts';
import { madeFolder } from './made-folder.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

/** Whether a folder already holds a workspace. */
export function holdsWorkspace(folder: string): boolean {
  return existsSync(join(folder, databaseName));
}

/**
 * Opens the workspace of a folder, bringing it to this version after a verified backup; with `create` an empty one is
 * made. Throws AppError: 'workspace-busy', 'workspace-newer', 'workspace-damaged', 'folder-unusable', 'not-found'.
 */
export function openWorkspace(
  folder: string,
  options: { create: boolean; nativeBinding?: string | undefined; now: Date; clock?: Clock },
): Workspace {
  prepareFolder(folder, options.create);
  const { nativeBinding, create, now } = options;
  const path = join(folder, databaseName);
  if (!create && hasUnsavedPages(path)) lookAtDatabase(folder, nativeBinding);
  const look = isAsLeft(path) ? examineVersion : examine;
  const database = naming(folder, () => openDatabase(path, { nativeBinding }, create ? undefined : look));
  try {
    forgetLeft(path); // Whoever falls from here on has the file looked through next time.
    rowWatchStore(database); // What a migration writes is to have its entry in the log as well.
    // Nobody else can be at work here any more.
    for (const place of [folder, backupFolderOf(folder)]) removeLeftovers(place);
    migrate(database, version => saveBefore(database, folder, version, now));
    sweepPlainText(database); // In case it was interrupted.
    const workspace = createWorkspace(folder, database, options.clock ?? (() => now));
    if (!create && !workspace.bureau.exists()) throw unfinished();
    settlePapers(workspace);
    noteHolder(folder);
    const close = () => {
      workspace.close();
      noteLeft(path);
      forgetHolder(folder);
    };
    return { ...workspace, close };
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Looks at the database of a folder without changing a byte of it. Throws AppError: 'workspace-busy' with who has it,
 * 'workspace-newer', 'workspace-damaged', 'folder-unusable'.
 */
export function lookAtDatabase(folder: string, nativeBinding: string | undefined): void {
  const path = join(folder, databaseName);
  naming(folder, () => {
    if (!hasUnsavedPages(path)) return openDatabase(path, { nativeBinding }, examine).close();
    // An opening that may write would bring the WAL file into the database when it closes, damaged or not.
    const file = openDatabase(path, { nativeBinding, readonly: true });
    try {
      rephraseDatabaseFailure(() => examine(file));
    } finally {
      file.close();
    }
  });
}

/** Whether a WAL file was left beside the database, as a power cut does. */
const hasUnsavedPages = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** Says who has the database where somebody has. */
function naming<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'workspace-busy') throw error;
    const sentence = `这个数据文件夹正被另一个窗口或程序使用${holderWords(folder)}。请先关闭那个窗口再打开。`;
    throw new AppError('workspace-busy', sentence, { cause: error });
  }
}

/** The copy that must exist before a file is brought to a newer version. */
function saveBefore(database: Database, folder: string, version: number, now: Date): void {
  const order = { folder: backupFolderOf(folder), kind: 'before-migration', label: `数据版本${version}` } as const;
  writeBackup(database, { ...order, at: instantText(now) });
}

/** Removes the database of a workspace that could not be completed; nothing had been entered in it yet. */
export function removeUnfinished(folder: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(join(folder, databaseName + ending), { force: true });
}

function prepareFolder(folder: string, create: boolean): void {
  if (create) {
    if (holdsWorkspace(folder)) {
      throw new AppError('conflict', '这个文件夹里已有明抽的数据。请直接打开它，或为新单位另选一个空文件夹。');
    }
    madeFolder(folder);
    return;
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AppError('not-found', '找不到这个数据文件夹。它可能被移动、改名，或所在的磁盘没有接上。');
  }
  if (!holdsWorkspace(folder)) {
    throw new AppError('not-found', '这个文件夹里没有明抽的数据。请选择正确的文件夹，或在这里新建单位。');
  }
}

/** A file that is newer, damaged or none of ours is found before anything writes to it. */
function examine(file: Pick<Database, 'raw'>): void {
  examineVersion(file);
  if (!isSound(file, 'quick_check')) throw damaged();
}

/** The same of a file that is as it was left when it was closed: it need not be looked through once more. */
function examineVersion(file: Pick<Database, 'raw'>): void {
  refuseNewer(file, newestVersion);
  // Every file of ours has a version from its first moment on; without one it was emptied, or made by another program.
  if (versionOf(file) === 0) throw damaged();
}

function damaged(): AppError {
  const sentence = '数据文件已损坏，或不是明抽的数据文件。原文件保持原样未作改动。请从“备份”文件夹中最近的备份恢复。';
  return new AppError('workspace-damaged', sentence);
}

function unfinished(): AppError {
  const sentence = `这个文件夹里的单位没有建成，新建时中断了。请删除其中的“${databaseName}”后重新建立，或另选一个空文件夹。`;
  return new AppError('not-found', sentence);
}
