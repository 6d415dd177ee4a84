import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '#core/db/database.ts';
import { migrate } from '#core/db/migrate.ts';
import { migrations } from '#core/db/migrations/migrations.ts';
import { temporaryFolder } from './running-core.ts';

/** A new database file at a version, which is closed after the test. */
export function databaseAt(version: number, path = join(temporaryFolder(), '明抽.db')): Database {
  const database = openDatabase(path);
  onTestFinished(() => database.close());
  const steps = migrations.filter(step => step.version <= version);
  if (steps.length > 0) migrate(database, () => undefined, steps);
  return database;
}

/** Every table that the migrations made, without those that belong to SQLite itself or to the full-text index. */
export function tablesOf({ raw }: Database): { name: string; strict: number }[] {
  const all = raw.pragma('table_list') as { schema: string; name: string; type: string; strict: number }[];
  return all
    .filter(({ schema, type }) => schema === 'main' && type === 'table')
    .filter(({ name }) => !name.startsWith('sqlite_'));
}
