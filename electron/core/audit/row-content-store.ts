import type { Database } from '../db/database.ts';
import type { GroupContent, RowContent } from './row-digest.ts';
import type { TableShape } from './table-shape.ts';

type Found = { readonly key: string; readonly body: Uint8Array } & Readonly<Record<string, Uint8Array | string | null>>;

const quoted = (names: readonly string[]) => names.map(name => `"${name}"`).join(', ');

/** What JSON holds of a row. In a large table that is all of it: its bytes stand there as text, so that neighbours are read at once. */
const jsonParts = ({ columns, blobs, group }: TableShape) =>
  [
    ...columns.map(name => `"${name}"`),
    ...(group > 0 ? blobs.map(name => `iif("${name}" IS NULL, NULL, hex("${name}"))`) : []),
  ].join(', ');

const apart = ({ blobs, group }: TableShape) => (group > 0 ? [] : blobs);

/** As bytes, for a text made by other means may hold signs that would be lost on the way into a JavaScript string. */
const fields = (shape: TableShape) =>
  [
    `json_array(${quoted(shape.keys)}) AS key`,
    `CAST(json_array(${jsonParts(shape)}) AS BLOB) AS body`,
    ...apart(shape).map((name, place) => `"${name}" AS blob${place}`),
  ].join(', ');

/** A key that was tampered with need not be JSON any more; it then belongs to no row. */
const keyValues = ({ keys }: TableShape) =>
  keys.map((_, place) => `iif(json_valid(@key), json_extract(@key, '$[${place}]'), NULL)`).join(', ');

const groupQuery = (table: string, shape: TableShape, type: 'TEXT' | 'BLOB') => {
  const {
    keys: [id],
    group,
  } = shape;
  return `
  SELECT group_concat("${id}") AS ids, CAST(group_concat(json_array(${jsonParts(shape)}), char(10)) AS ${type}) AS bodies
  FROM main."${table}"
  WHERE "${id}" BETWEEN json_extract(@key, '$[0]') * ${group} AND json_extract(@key, '$[0]') * ${group} + ${group - 1}`;
};

/** JSON has no line ends of its own. */
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf('\n', from);
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end));
    from = end < 0 ? bytes.length + 1 : end + 1;
  }
  return lines;
}

/** The rows of protected tables as their digests cover them. */
export function rowContentStore(database: Database) {
  const content = (shape: TableShape, row: Found): RowContent => ({
    key: row.key,
    body: row.body,
    blobs: apart(shape).map((_, place) => (row[`blob${place}`] ?? null) as Uint8Array | null),
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
      const read = (type: 'TEXT' | 'BLOB') =>
        database.statement(groupQuery(table, shape, type)).get({ key }) as { ids: string | null; bodies: never };
      const { ids, bodies: text } = read('TEXT') as { ids: string | null; bodies: string };
      if (ids === null) return null;
      // Where nothing was replaced on the way into a string, nothing is lost; strings are cheaper than bytes.
      const bodies = text.includes('\uFFFD') ? linesOf(read('BLOB').bodies) : text.split('\n');
      return { ids: ids.split(',').map(Number), bodies };
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
