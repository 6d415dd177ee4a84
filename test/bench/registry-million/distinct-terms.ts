import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { databaseName } from '#core/workspace/database-name.ts';

/** What a clerk might type, taken from objects all over the registry: parts of their names and codes, frequent and rare. */
export interface Terms {
  readonly two: readonly string[];
  readonly more: readonly string[];
  readonly codes: readonly string[];
  readonly initials: readonly string[];
  readonly labels: readonly string[];
  readonly stations: readonly string[];
}

interface Named {
  readonly name: string;
  readonly code: string;
  readonly initials: string;
}

const questions = 60;

/** Reads them from a second connection; the core holds the file for itself, so a copy of a few rows was kept beside it. */
export function distinctTerms(folder: string): Terms {
  const database = new SqliteDatabase(join(folder, `${databaseName}.terms`), { readonly: true });
  const rows = database.prepare('SELECT name, code, initials FROM named').all() as Named[];
  const labels = database.prepare('SELECT label FROM label').pluck().all() as string[];
  const stations = database.prepare('SELECT station FROM station').pluck().all() as string[];
  database.close();
  const distinct = (part: (row: Named, place: number) => string) => [...new Set(rows.map(part))].slice(0, questions);
  const cut = (text: string, from: number, length: number) => text.slice(from, from + length);
  return {
    // From anywhere in the name: 养殖, 物流, 诚瑞, and also 公司 and 云河.
    two: distinct(({ name }, place) => cut(name, place % Math.max(1, name.length - 1), 2)),
    more: distinct(({ name }, place) => cut(name, 2 + (place % 4), 3 + (place % 3))),
    codes: distinct(({ code }, place) => code.slice(0, 9 + (place % 6)).toLowerCase()),
    initials: distinct(({ initials }, place) => initials.slice(0, 4 + (place % 4))),
    labels,
    stations,
  };
}

/** Keeps a few rows of the registry beside the file, while nobody has it open. */
export function keepTerms(folder: string): void {
  const database = new SqliteDatabase(join(folder, databaseName));
  database.prepare('ATTACH ? AS terms').run(join(folder, `${databaseName}.terms`));
  database.exec(`
    CREATE TABLE terms.named AS SELECT name, code, initials FROM inspection_object
      WHERE id % (1 + (SELECT max(id) FROM inspection_object) / 400) = 0;
    CREATE TABLE terms.label AS SELECT label FROM object_label GROUP BY label ORDER BY count(*) DESC;
    CREATE TABLE terms.station AS SELECT DISTINCT station FROM inspection_object WHERE station IS NOT NULL LIMIT 20;`);
  database.close();
}
