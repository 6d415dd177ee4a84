import type { Database } from '../db/database.ts';
import type { GroupContent, RowContent } from './row-digest.ts';
import type { TableShape } from './table-shape.ts';

type Found = { readonly key: string; readonly body: Uint8Array } & Readonly<Record<string, Uint8Array | string | null>>;

const quoted = (names: readonly string[]) => names.map(name => `"${name}"`).join(', ');

/** As bytes, for a text made by other means may hold signs that would be lost on the way into a JavaScript string. */
const fields = ({ keys, columns, blobs }: TableShape) =>
  [
    `json_array(${quoted(keys)}) AS key`,
    `CAST(json_array(${quoted(columns)}) AS BLOB) AS body`,
    ...blobs.map((name, place) => `"${name}" AS blob${place}`),
  ].join(', ');

/** A key that was tampered with need not be JSON any more; it then belongs to no row. */
const keyValues = ({ keys }: TableShape) =>
  keys.map((_, place) => `iif(json_valid(@key), json_extract(@key, '$[${place}]'), NULL)`).join(', ');

/** The rows of protected tables as their digests cover them. */
export function rowContentStore(database: Database) {
  const content = (shape: TableShape, row: Found): RowContent => ({
    key: row.key,
    body: row.body,
    blobs: shape.blobs.map((_, place) => (row[`blob${place}`] ?? null) as Uint8Array | null),
  });
  const all = (shape: TableShape, sql: string, given: Record<string, unknown>) =>
    (database.statement(sql).all(given) as Found[]).map(row => content(shape, row));

  return {
    /** The row with a key, or undefined; throws when the table no longer has a column of the shape. */
    one: (table: string, shape: TableShape, key: string): RowContent | undefined =>
      all(shape, `SELECT ${fields(shape)} FROM main."${table}" WHERE (${quoted(shape.keys)}) = (${keyValues(shape)})`, {
        key,
      })[0],

    /** The rows that share a record of digests: all at once, for there may be a hundred thousand. */
    group(table: string, shape: TableShape, key: string): GroupContent | null {
      const [id] = shape.keys;
      const sql = `
        SELECT group_concat("${id}") AS ids, CAST(group_concat(json_array(${quoted(shape.columns)}), char(10)) AS BLOB) AS bodies
        FROM main."${table}"
        WHERE "${id}" BETWEEN json_extract(@key, '$[0]') * ${shape.group}
          AND json_extract(@key, '$[0]') * ${shape.group} + ${shape.group - 1}`;
      const found = database.statement(sql).get({ key }) as { ids: string | null; bodies: Buffer };
      return found.ids === null ? null : { ids: found.ids.split(',').map(Number), bodies: found.bodies };
    },

    /** The rows after a key, in the order of keys. */
    following: (table: string, shape: TableShape, after: string | null, limit: number): RowContent[] =>
      all(
        shape,
        `SELECT ${fields(shape)} FROM main."${table}"
         ${after === null ? '' : `WHERE (${quoted(shape.keys)}) > (${keyValues(shape)})`}
         ORDER BY ${quoted(shape.keys)} LIMIT @limit`,
        after === null ? { limit } : { key: after, limit },
      ),

    count: (table: string): number =>
      (database.statement(`SELECT count(*) AS rows FROM main."${table}"`).get() as { rows: number }).rows,
  };
}

export type RowContentStore = ReturnType<typeof rowContentStore>;
