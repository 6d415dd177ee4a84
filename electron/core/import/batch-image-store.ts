import { gunzipSync, gzipSync } from 'node:zlib';
import type { ImportKind } from '#domain/registry/import-kind.ts';
import type { TableShape } from '../audit/table-shape.ts';
import type { Database } from '../db/database.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { recordedTables } from './recorded-tables.ts';

/** The key of a row: its id, or a JSON list where several columns make it. */
export type RowKey = number | string;

/** Some rows of one table before an import: as they were, or, where there was nothing, only their keys. */
export interface BatchImage {
  readonly columns: readonly string[];
  readonly blobs: readonly string[];
  /** Each the key and the values of `columns`, then of `blobs` in hexadecimal. */
  readonly rows: readonly (readonly [RowKey, readonly (string | number | null)[]])[];
  /** From and to, both included, of ids that came new; or single keys. */
  readonly added: readonly (readonly [number, number] | string)[];
}

/** So many rows are compressed in a few milliseconds. */
const rowsAtOnce = 500;
const keysAtOnce = 5000;

const deeds = ['insert', 'update', 'delete'] as const;
const hasOneKey = ({ keys }: TableShape) => keys.length === 1;
const keyOf = (shape: TableShape, row: string) =>
  hasOneKey(shape)
    ? `${row}."${shape.keys[0]}"`
    : `json_array(${shape.keys.map(name => `${row}."${name}"`).join(', ')})`;

/** Notes from now on, in this transaction, what stood in the tables of a registry before they are written. */
export function batchImageStore({ database, audit }: Workspace, kind: ImportKind) {
  const { raw } = database;
  const tables = recordedTables[kind].flatMap(({ table }) => {
    const shape = audit.rows.tables().get(table);
    return shape ? [{ table, shape }] : [];
  });
  for (const { table, shape } of tables) raw.exec(watching(table, shape));

  function* rowsOf(table: string) {
    const page = raw.prepare(
      `SELECT key, old FROM temp.before_${table} WHERE key > ? AND old IS NOT NULL ORDER BY key LIMIT ${rowsAtOnce}`,
    );
    // No id is so low, and a key of several columns begins with a bracket, which comes after every sign of this.
    for (let after: RowKey = -1; ; ) {
      const rows = page.all(after) as { key: RowKey; old: string }[];
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map(({ key, old }) => [key, JSON.parse(old) as (string | number | null)[]] as const);
      after = last.key;
    }
  }

  function* addedTo(table: string) {
    const page = raw
      .prepare(`SELECT key FROM temp.before_${table} WHERE key > ? AND old IS NULL ORDER BY key LIMIT ${keysAtOnce}`)
      .pluck();
    for (let after: RowKey = -1; ; ) {
      const keys = page.all(after) as RowKey[];
      const last = keys.at(-1);
      if (last === undefined) return;
      yield ranges(keys);
      after = last;
    }
  }

  return {
    /** Keeps what was noted with its batch, portion by portion, and notes no more. */
    *keep(batch: number): Generator<{ done: number; total: number }> {
      const put = raw.prepare('INSERT INTO import_image (batch_id, table_name, body) VALUES (?, ?, ?)');
      let done = 0;
      for (const { table, shape } of tables) {
        raw.exec(deeds.map(deed => `DROP TRIGGER temp.before_${table}_${deed};`).join('\n'));
        const { columns, blobs } = shape;
        const write = (image: Pick<BatchImage, 'rows' | 'added'>) => {
          const body = JSON.stringify({ columns, blobs, ...image } satisfies BatchImage);
          put.run(batch, table, gzipSync(body, { level: 3 }));
          done += rowsAtOnce;
        };
        for (const rows of rowsOf(table)) {
          write({ rows, added: [] });
          yield { done, total: done };
        }
        for (const added of addedTo(table)) {
          write({ rows: [], added });
          yield { done, total: done };
        }
        raw.exec(`DROP TABLE temp.before_${table}`);
      }
    },
  };
}

function watching(table: string, shape: TableShape): string {
  const values = [
    ...shape.columns.map(name => `OLD."${name}"`),
    ...shape.blobs.map(name => `iif(OLD."${name}" IS NULL, NULL, hex(OLD."${name}"))`),
  ];
  const old = `json_array(${values.join(', ')})`;
  // What was there first counts; an upsert would take INSERT OR IGNORE within its triggers for a plain INSERT.
  const note = (row: string, image: string) =>
    `INSERT INTO before_${table} SELECT ${keyOf(shape, row)}, ${image}
     WHERE NOT EXISTS (SELECT 1 FROM before_${table} WHERE key = ${keyOf(shape, row)});`;
  const trigger = (deed: string, body: string) =>
    `DROP TRIGGER IF EXISTS temp.before_${table}_${deed};
     CREATE TEMP TRIGGER before_${table}_${deed} AFTER ${deed.toUpperCase()} ON main."${table}" BEGIN ${body} END;`;
  return [
    `DROP TABLE IF EXISTS temp.before_${table};
     CREATE TEMP TABLE before_${table} (key ${hasOneKey(shape) ? 'INTEGER' : 'TEXT'} PRIMARY KEY, old TEXT);`,
    trigger('insert', note('NEW', 'NULL')),
    trigger('update', note('OLD', old)),
    trigger('delete', note('OLD', old)),
  ].join('\n');
}

/** Neighbouring ids as ranges; a first import has a million of them in a row. */
function ranges(keys: readonly RowKey[]): BatchImage['added'] {
  const found: ([number, number] | string)[] = [];
  for (const key of keys) {
    const last = found.at(-1);
    if (typeof key === 'string') found.push(key);
    else if (Array.isArray(last) && last[1] === key - 1) last[1] = key;
    else found.push([key, key]);
  }
  return found;
}

/** What a batch found, in the order in which it was kept. */
export function keptImages({ raw }: Database, batch: number) {
  const next = raw.prepare(
    'SELECT id, table_name, body FROM import_image WHERE batch_id = ? AND id > ? ORDER BY id LIMIT 1',
  );
  return {
    any: (): boolean => next.get(batch, 0) !== undefined,

    *all(): Generator<{ table: string; image: BatchImage }> {
      for (let after = 0; ; ) {
        const found = next.get(batch, after) as { id: number; table_name: string; body: Uint8Array } | undefined;
        if (!found) return;
        yield { table: found.table_name, image: JSON.parse(gunzipSync(found.body).toString('utf8')) as BatchImage };
        after = found.id;
      }
    },
  };
}

/** Each key that came new, one by one. */
export function* addedKeys({ added }: BatchImage): Generator<RowKey> {
  for (const one of added) {
    if (typeof one === 'string') yield one;
    else for (let key = one[0]; key <= one[1]; key += 1) yield key;
  }
}
