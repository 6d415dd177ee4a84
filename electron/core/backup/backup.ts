import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#contract/app-error.ts';
import { copyDatabase } from '../db/copy-database.ts';
import { type Database, openDatabase } from '../db/database.ts';
import { versionOf } from '../db/migrate.ts';
import { isSound } from '../db/soundness.ts';
import { fileFailure } from '../files/file-failure.ts';

/**
 * Writes a verified copy of the database: under a temporary name, opened and checked, renamed into place. Answers the path
 * of the copy.
 */
export function writeBackup(database: Database, folder: string, name: string): string {
  const target = freePath(folder, name);
  const temporary = `${target}.part`;
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(temporary, { force: true });
    copyDatabase(database, temporary);
    checkCopy(database, temporary);
    renameSync(temporary, target);
    return target;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw fileFailure(error, target);
  }
}

/** The copy that must exist before a file is brought to a newer version. */
export function backupBeforeMigration(database: Database, folder: string, fromVersion: number): void {
  writeBackup(database, folder, `升级前-数据版本${fromVersion}`);
}

function freePath(folder: string, name: string): string {
  for (let copy = 1; ; copy++) {
    const path = join(folder, copy === 1 ? `${name}.db` : `${name}-${copy}.db`);
    if (!existsSync(path)) return path;
  }
}

function checkCopy(database: Database, path: string): void {
  const copy = openDatabase(path, { ...database.options, readonly: true });
  try {
    if (!isSound(copy, 'integrity_check') || versionOf(copy) !== versionOf(database)) {
      throw new AppError('disk-full', '备份写出后核对不符，已删除这份备份。请检查磁盘后再试，原数据不受影响。');
    }
  } finally {
    copy.close();
  }
}
