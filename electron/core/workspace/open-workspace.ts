import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { backupBeforeMigration } from '../backup/backup.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { migrate, refuseNewer, versionOf } from '../db/migrate.ts';
import { newestVersion } from '../db/migrations/migrations.ts';
import { isSound } from '../db/soundness.ts';
import { madeFolder } from './made-folder.ts';
import { createWorkspace, type Workspace } from './workspace.ts';

export const databaseName = '明抽.db';

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
  options: { create: boolean; nativeBinding?: string | undefined },
): Workspace {
  prepareFolder(folder, options.create);
  const { nativeBinding } = options;
  const database = openDatabase(join(folder, databaseName), { nativeBinding }, options.create ? undefined : examine);
  try {
    migrate(database, version => backupBeforeMigration(database, join(folder, '备份'), version));
    const workspace = createWorkspace(folder, database);
    if (!options.create && !workspace.bureau.exists()) throw unfinished();
    return workspace;
  } catch (error) {
    database.close();
    throw error;
  }
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
  refuseNewer(file, newestVersion);
  // Every file of ours has a version from its first moment on; without one it was emptied, or made by another program.
  const sound = versionOf(file) > 0 && isSound(file, 'quick_check');
  if (!sound) {
    throw new AppError(
      'workspace-damaged',
      '数据文件已损坏，或不是明抽的数据文件。原文件保持原样未作改动。请从“备份”文件夹中最近的备份恢复。',
    );
  }
}

function unfinished(): AppError {
  const sentence = `这个文件夹里的单位没有建成，新建时中断了。请删除其中的“${databaseName}”后重新建立，或另选一个空文件夹。`;
  return new AppError('not-found', sentence);
}
