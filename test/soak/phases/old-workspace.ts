import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { migrations, newestVersion } from '#core/db/migrations/migrations.ts';
import { databaseName } from '#core/workspace/database-name.ts';

const frozen = 40;

/** Puts a workspace of an older version below `place`: the frozen one, or what of it the version before that had. */
export function writeOldWorkspace(place: string): void {
  const folder = join(place, '数据');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, databaseName);
  const source = resolve(`test/fixtures/database/version-${frozen}.db`);
  rmSync(path, { force: true });
  if (newestVersion > frozen) copyFileSync(source, path);
  else writeEarlier(path, source);
}

/** A file as the step before the frozen one left it; each of these steps only adds tables. */
function writeEarlier(path: string, source: string): void {
  const steps = migrations.filter(({ version }) => version < frozen);
  const database = new SqliteDatabase(path);
  for (const { sql } of steps) database.exec(sql);
  database.prepare('ATTACH ? AS source').run(source);
  const names = database.prepare(
    `SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
      AND name NOT LIKE 'object_search_%'`,
  );
  database.pragma('foreign_keys = OFF');
  for (const name of names.pluck().all()) database.exec(`INSERT INTO "${name}" SELECT * FROM source."${name}"`);
  database.exec('INSERT INTO object_search (rowid, text) SELECT id, search FROM inspection_object');
  database.exec("UPDATE task SET state = 'drawn'; UPDATE draw SET state = 'RESULT'");
  database.pragma(`user_version = ${steps.at(-1)?.version}`);
  database.close();
}
