import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { backupBeforeMigration } from '../backup/backup.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { migrate } from '../db/migrate.ts';
import { fileFailure } from '../files/file-failure.ts';
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
  const path = join(folder, databaseName);
  const database = openDatabase(path, { nativeBinding: options.nativeBinding });
  try {
    checkSound(database);
    migrate(database, version => backupBeforeMigration(database, join(folder, '备份'), version));
    return createWorkspace(folder, database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepareFolder(folder: string, create: boolean): void {
  if (create) {
    if (holdsWorkspace(folder)) {
      throw new AppError('conflict', '这个文件夹里已有明抽的数据。请直接打开它，或为新单位另选一个空文件夹。');
    }
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw fileFailure(error, folder);
    }
    return;
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new AppError('not-found', '找不到这个数据文件夹。它可能被移动、改名，或所在的磁盘没有接上。');
  }
  if (!holdsWorkspace(folder)) {
    throw new AppError('not-found', '这个文件夹里没有明抽的数据。请选择正确的文件夹，或在这里新建单位。');
  }
}

/** A damaged file is found now, before anything writes to it. */
function checkSound(database: Database): void {
  const answer = database.raw.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') {
    throw new AppError(
      'workspace-damaged',
      '数据文件已损坏，原文件保持原样未作改动。请从“备份”文件夹中最近的备份恢复。',
    );
  }
}
