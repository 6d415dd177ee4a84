import { createHash } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { rowContentStore } from './row-content-store.ts';
import { groupRecord, rowDigest } from './row-digest.ts';
import type { RowWatchStore } from './row-watch-store.ts';
import { coverageKey, shapeText, type TableShape } from './table-shape.ts';

/** What an entry of the log keeps of one row, or of neighbouring rows of a large table: null once they are gone. */
export interface RowRecord {
  readonly shape: number;
  readonly key: string;
  readonly digest: Uint8Array | null;
  /** Null where the file no longer says what the shape was. */
  readonly table: string | null;
  readonly columns: string | null;
}

/** How many of the records that an entry has to keep are kept. */
export interface Settled {
  readonly done: number;
  readonly total: number;
}

/** A record may stand for many rows; so many records take a few milliseconds. */
const recordsAtOnce = 32;

/** The hash over the rows that an entry wrote; its entry carries it in its own hash. */
export function recordsHash(records: Iterable<RowRecord>): string {
  const hash = createHash('sha256');
  for (const { table, columns, key, digest } of records) {
    hash.update(JSON.stringify([table, columns, key, digest && Buffer.from(digest).toString('hex')]));
    hash.update('\n');
  }
  return hash.digest('hex');
}

/** Which rows each entry of the log wrote. */
export function rowTrailStore(database: Database, watch: RowWatchStore) {
  const { build } = database;
  const contents = rowContentStore(database);

  const recordsOf = (seq: number) =>
    build
      .selectFrom('audit_row as row')
      .leftJoin('audit_shape as shape', 'shape.id', 'row.shape')
      .select(['row.shape', 'row.key', 'row.digest', 'shape.table_name as table', 'shape.columns'])
      .where('row.seq', '=', seq)
      .orderBy('row.shape')
      .orderBy('row.key');

  /** One after the other: an import has thousands of them. */
  const hashOf = (seq: number): string => {
    const { sql, parameters } = recordsOf(seq).compile();
    return recordsHash(database.statement(sql).iterate(...parameters) as IterableIterator<RowRecord>);
  };

  const knownShapes = () => database.all(build.selectFrom('audit_shape').selectAll());

  /** Tables whose columns, as they are now, no entry has named yet. */
  const uncovered = () => {
    const known = knownShapes();
    return [...watch.shapes]
      .filter(([table, shape]) => !known.some(one => one.table_name === table && one.columns === shapeText(shape)))
      .map(([table, shape]) => ({ table, shape, isNew: !known.some(one => one.table_name === table) }));
  };

  const put = (seq: number, shape: number, key: string, digest: Uint8Array | null) =>
    database
      .statement('INSERT INTO audit_row (seq, shape, key, digest) VALUES (?, ?, ?, ?)')
      .run(seq, shape, key, digest);

  const digestOf = (table: string, shape: TableShape, key: string): Uint8Array | null => {
    if (shape.group > 0) {
      const rows = contents.group(table, shape, key);
      return rows && groupRecord(rows, shape.group);
    }
    const row = contents.one(table, shape, key);
    return row ? rowDigest(row) : null;
  };

  return {
    records: (seq: number): RowRecord[] => database.all(recordsOf(seq)),
    contents,

    /** Whether rows wait for an entry that answers for them. */
    isBehind: () => uncovered().length > 0 || watch.touched().length > 0,

    /** Keeps the digests of all rows written since the entry before, under the next one, by portions; answers the hash over them. */
    *settle(seq: number): Generator<Settled, string> {
      for (const { table, shape, isNew } of uncovered()) {
        const columns = shapeText(shape);
        const { lastId } = database.run(build.insertInto('audit_shape').values({ table_name: table, columns }));
        put(seq, lastId, coverageKey, null);
        if (isNew) watch.touchAll(table);
      }
      const ids = new Map(knownShapes().map(({ id, table_name, columns }) => [`${table_name} ${columns}`, id]));
      const touched = watch.touched();
      for (const [place, { table, key }] of touched.entries()) {
        if (place % recordsAtOnce === 0) yield { done: place, total: touched.length };
        const shape = watch.shapes.get(table);
        const id = shape && ids.get(`${table} ${shapeText(shape)}`);
        if (!shape || id === undefined) throw new RangeError(`The table ${table} is watched and has its shape.`);
        put(seq, id, key, digestOf(table, shape, key));
      }
      watch.forget();
      return hashOf(seq);
    },

    /** The records of one key, newest first. */
    history: (table: string, key: string) =>
      database.all(
        build
          .selectFrom('audit_row as row')
          .innerJoin('audit_shape as shape', 'shape.id', 'row.shape')
          .select(['row.seq', 'row.digest'])
          .where('shape.table_name', '=', table)
          .where('row.key', '=', key)
          .orderBy('row.seq', 'desc'),
      ),

    /** Labels that an object has in the one place and not in the other: [label, object, whether it was added]. */
    strayLabels: () =>
      database
        .statement(
          `WITH own AS (
             SELECT DISTINCT json_each.value AS label, inspection_object.id AS object_id
             FROM inspection_object, json_each(CASE WHEN json_valid(labels) THEN labels ELSE '[]' END)
           )
           SELECT *, 1 AS added FROM (SELECT label, object_id FROM object_label EXCEPT SELECT label, object_id FROM own)
           UNION ALL
           SELECT *, 0 FROM (SELECT label, object_id FROM own EXCEPT SELECT label, object_id FROM object_label)
           LIMIT 1000`,
        )
        .all() as { label: string; object_id: number; added: 0 | 1 }[],

    /** The tables that are covered, as they are now. */
    tables: () => watch.shapes,

    /** Records and shapes that belong to no entry which could answer for them. */
    strays(): string[] {
      const rows = database.all(
        build
          .selectFrom('audit_row')
          .select(({ fn }) => fn.min('seq').as('seq'))
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('audit_entry')
                  .select('audit_entry.seq')
                  .whereRef('audit_entry.seq', '=', 'audit_row.seq')
                  .where('rows_hash', 'is not', null),
              ),
            ),
          ),
      );
      const shapes = database.all(
        build
          .selectFrom('audit_shape')
          .select(['id', 'table_name'])
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('audit_row')
                  .select('audit_row.seq')
                  .whereRef('audit_row.shape', '=', 'audit_shape.id')
                  .where('audit_row.key', '=', coverageKey),
              ),
            ),
          ),
      );
      return [
        ...rows.flatMap(({ seq }) => (seq === null ? [] : [`audit_row ${seq}`])),
        ...shapes.map(({ id }) => `audit_shape ${id}`),
      ];
    },
  };
}

export type RowTrailStore = ReturnType<typeof rowTrailStore>;
