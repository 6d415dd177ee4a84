import { AppError } from '#contract/app-error.ts';
import type { Database } from './database.ts';
import { migrations as allMigrations, type Migration } from './migrations/migrations.ts';

/** The version a file was last brought to; 0 for a new file. */
export function versionOf({ raw }: Pick<Database, 'raw'>): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/** Throws AppError('workspace-newer') for a file made by a newer application, naming both versions. */
export function refuseNewer(file: Pick<Database, 'raw'>, newest: number): void {
  const current = versionOf(file);
  if (current <= newest) return;
  throw new AppError(
    'workspace-newer',
    `这个数据文件夹由更新版本的明抽建立（数据版本 ${current}，本程序支持到 ${newest}）。请升级程序后再打开，数据未作改动。`,
  );
}

/**
 * Brings a file to the newest version in one transaction. A file that already holds data is first saved by
 * `backupFirst`; a file made by a newer application is refused with AppError('workspace-newer') and left as it is.
 */
export function migrate(
  database: Database,
  backupFirst: (fromVersion: number) => void,
  migrations: readonly Migration[] = allMigrations,
): void {
  const current = versionOf(database);
  refuseNewer(database, Math.max(...migrations.map(step => step.version)));
  const pending = migrations.filter(step => step.version > current);
  if (pending.length === 0) return;
  if (current > 0) backupFirst(current);
  database.transaction(() => {
    for (const step of pending) {
      database.raw.exec(step.sql);
      database.raw.pragma(`user_version = ${step.version}`);
    }
  });
}
