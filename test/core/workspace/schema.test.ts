import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { databaseAt, tablesOf } from '../support/blank-database.ts';

interface Column {
  readonly name: string;
  readonly type: 'INTEGER' | 'TEXT' | 'BLOB';
  readonly nullable: boolean;
  readonly generated: boolean;
}

const source = [
  'schema.ts',
  'account-tables.ts',
  'after-draw-tables.ts',
  'check-tables.ts',
  'comparison-tables.ts',
  'draw-tables.ts',
  'item-list-tables.ts',
  'paper-tables.ts',
  'print-tables.ts',
  'object-tables.ts',
  'seal-tables.ts',
  'staff-tables.ts',
  'plan-tables.ts',
  'assignment-tables.ts',
  'result-tables.ts',
  'publication-tables.ts',
  'follow-up-tables.ts',
  'report-tables.ts',
  'view-tables.ts',
]
  .map(name => readFileSync(new URL(`../../../electron/core/db/${name}`, import.meta.url), 'utf8'))
  .join('\n');

const typeNames = { number: 'INTEGER', string: 'TEXT', Uint8Array: 'BLOB' } as const;

/** The fields between the braces of a TypeScript interface, as columns. */
function columnsIn(body: string): Column[] {
  return body
    .split(';')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, name = '', written = ''] = /^(\w+): (.+)$/.exec(line) ?? [];
      const generated = written.startsWith('Generated<');
      const bare = written.replace(/^Generated<(.+)>$/, '$1').replace(' | null', '');
      if (!(bare in typeNames)) throw new Error(`The test does not know the type of ${line}.`);
      return {
        name,
        type: typeNames[bare as keyof typeof typeNames],
        nullable: written.endsWith('| null'),
        generated,
      };
    });
}

/** The tables as schema.ts describes them. */
function describedTables(): Record<string, Column[]> {
  const bodies = new Map([...source.matchAll(/interface (\w+) \{\n([^}]*)\}/g)].map(([, name, body]) => [name, body]));
  const schema = /export interface Schema \{\n([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
  return Object.fromEntries(
    [...schema.matchAll(/^ {2}(\w+): (?:(\w+)|\{ (.*) \});$/gm)].map(([, table, name, inline]) => [
      table,
      columnsIn(inline ?? bodies.get(name) ?? ''),
    ]),
  );
}

/** Columns that schema.ts calls generated; SQLite must have a default for each. */
const mayBeLeftOut = new Set(
  Object.entries(describedTables()).flatMap(([table, columns]) =>
    columns.filter(({ generated }) => generated).map(({ name }) => `${table}.${name}`),
  ),
);

/** The tables as the migrations make them. */
function realTables(): Record<string, Column[]> {
  const database = databaseAt(newestVersion);
  const tables = tablesOf(database).filter(({ name }) => !name.startsWith('object_search'));
  return Object.fromEntries(
    tables.map(({ name: table }) => {
      const columns = database.raw.pragma(`table_info("${table}")`) as {
        name: string;
        type: Column['type'];
        notnull: number;
        dflt_value: string | null;
        pk: number;
      }[];
      const single = columns.filter(({ pk }) => pk > 0).length === 1;
      return [
        table,
        columns.map(({ name, type, notnull, dflt_value, pk }) => ({
          name,
          type,
          nullable: notnull === 0 && pk === 0,
          // SQLite gives an INTEGER PRIMARY KEY its number by itself, and a column that is left out its default.
          generated:
            (single && pk === 1 && type === 'INTEGER') || (dflt_value !== null && mayBeLeftOut.has(`${table}.${name}`)),
        })),
      ];
    }),
  );
}

/** Rows whose number is always given: the single rows, the log, and rows named after another table's. */
const numbered = new Set([
  'bureau',
  'profile',
  'audit_entry',
  'inspection_result',
  'disclosure',
  'recovery_code',
  'workspace_key',
  'audit_head',
  'document_source',
  'unfinished_batch',
]);

test('schema.ts describes the very tables and columns that the migrations make', () => {
  const described = describedTables();
  const real = realTables();
  for (const name of numbered) {
    const [key] = real[name] ?? [];
    if (key) Object.assign(key, { generated: false });
  }
  expect(Object.keys(described).toSorted()).toEqual(Object.keys(real).toSorted());
  expect(described).toEqual(real);
  expect(Object.keys(real)).toHaveLength(106);
});

test('every table takes only values of the type it declares', () => {
  const database = databaseAt(newestVersion);
  const own = tablesOf(database).filter(({ name }) => !name.startsWith('object_search'));
  expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('what has been written into the audit log or the ledger of a draw can be neither changed nor deleted', () => {
  const { raw } = databaseAt(newestVersion);
  raw.exec(`
    INSERT INTO audit_entry (seq, at, actor, action, subject, prev_hash, hash) VALUES (1, 'at', 'who', 'what', '', '0', 'a');
    INSERT INTO audit_shape VALUES (1, 'task', '{}');
    INSERT INTO audit_row VALUES (1, 1, '', NULL);
    PRAGMA foreign_keys = OFF;
    INSERT INTO draw_ledger VALUES (1, 1, 'time', 'commit', '{}', '0', 'b');
    INSERT INTO seal_use VALUES (1, 1, 1, '通知', NULL, 1, '印发', 'wet', '局公章', NULL, '甲', '乙', '丙', '', 'at', 'a', NULL);`);
  for (const [table, column] of [
    ['audit_entry', 'hash'],
    ['audit_row', 'key'],
    ['audit_shape', 'columns'],
    ['draw_ledger', 'hash'],
    ['seal_use', 'title'],
  ]) {
    expect(() => raw.exec(`UPDATE ${table} SET ${column} = 'c'`)).toThrow(/append-only/);
    expect(() => raw.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
    expect(() => raw.exec(`REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow();
    expect(raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(1);
  }
});
