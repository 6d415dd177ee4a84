import type { Database } from '../db/database.ts';
import type { Published } from './import-target.ts';
import { columnNames } from './object-columns.ts';

/** So many rows take a few milliseconds; everybody else's questions wait no longer than that. */
const rowsAtOnce = 200;

/** What the index for searching gathers before it writes it out and merges it, which happens within one portion. */
const gatheredBytes = 1_048_576;

/** What stands in the registry as a row says it; the telephone number is sealed before. */
export const plainColumns = columnNames.filter(name => name !== 'phone');
export const ownColumns = [...plainColumns, 'phone_sealed', 'search', 'initials'];

/** What other tables or indexes follow: writing it costs many times what the rest of a row does, also where it stays the same. */
const indexedColumns = [
  'kind',
  'name',
  'match_key',
  'credit_code',
  'registration_number',
  'area_code',
  'station',
  'state',
  'risk_class',
  'labels',
  'search',
  'initials',
];

/** Each of those columns as a bit, so that objects that differ in the same ones can be written together. */
export const indexedBits: ReadonlyMap<string, number> = new Map(
  indexedColumns.map((name, place) => [name, 1 << place] as const),
);

const hasBit = (bits: number, name: string) => (bits & (indexedBits.get(name) ?? 0)) !== 0;

export interface StagedObjects {
  /** The highest id in use before: new objects are numbered on from it in the order of the file. */
  readonly last: number;
  readonly staged: number;
  /** How many known objects of those that are staged differ in which indexed columns, by the sum of their `indexedBits`. */
  readonly known: ReadonlyMap<number, number>;
  readonly batch: number;
  readonly at: string;
  readonly source: string;
}

/** What stands in a column that is never empty when a new object's row says nothing of it. */
const instead: Readonly<Record<string, string>> = {
  kind: `''`,
  state: `''`,
  risk_class: `'unclassified'`,
  labels: `'[]'`,
};
const filled = (name: string) => (instead[name] ? `coalesce(${name}, ${instead[name]})` : name);

const known = 'object_id BETWEEN @from AND @to';

const alike = (bits: number) => `changed_bits = ${bits} AND ${known}`;

/** What follows from a known object changes in one portion with it, so that no list shows half a change. */
const changing = (bits: number) => [
  `UPDATE inspection_object AS known
   SET ${ownColumns
     .filter(name => !indexedBits.has(name) || hasBit(bits, name))
     .map(name => `${name} = staged.${name},`)
     .join(' ')}
     source = @source, batch_id = @batch, updated_at = @at
   FROM temp.staged_object AS staged WHERE staged.object_id = known.id AND staged.${alike(bits)}`,
  ...(hasBit(bits, 'labels')
    ? [
        `DELETE FROM object_label WHERE object_id IN (SELECT object_id FROM temp.staged_object WHERE ${alike(bits)})`,
        `INSERT OR IGNORE INTO object_label (label, object_id)
         SELECT value, object_id FROM temp.staged_object AS staged, json_each(staged.labels) WHERE ${alike(bits)}`,
      ]
    : []),
];

/** Row by row in ascending order: the index for searching takes them quickly in no other. */
const reindexing = `
  INSERT OR REPLACE INTO object_search (rowid, text)
  SELECT object_id, search FROM temp.staged_object WHERE ${known} AND changed_bits & ${indexedBits.get('search')} ORDER BY object_id`;

const indexingAnew = `
  INSERT INTO object_search (rowid, text)
  SELECT id, search FROM inspection_object WHERE id BETWEEN @from AND @to ORDER BY id`;

const added = 'staged.object_id IS NULL AND staged.rowid BETWEEN @from AND @to';

/** What is searched by names no object that is not there yet, so this may stand before it. */
const indexing = `
  INSERT INTO object_search (rowid, text)
  SELECT @last + staged.rowid, search FROM temp.staged_object AS staged WHERE ${added} ORDER BY staged.rowid`;

const adding = [
  `INSERT INTO inspection_object (id, code, ${ownColumns.join(', ')}, source, batch_id, updated_at)
   SELECT @last + staged.rowid, code, ${ownColumns.map(filled).join(', ')}, @source, @batch, @at
   FROM temp.staged_object AS staged WHERE ${added} ORDER BY staged.rowid`,
  `INSERT OR IGNORE INTO object_label (label, object_id)
   SELECT value, @last + staged.rowid FROM temp.staged_object AS staged, json_each(staged.labels) WHERE ${added}`,
];

/** From this share of the registry on, making the index for searching anew is quicker than replacing parts of it. */
const worthAnewIndex = 1 / 5;

/**
 * How staged rows become public, below the query builder: a registry has a hundred thousand rows and more, and they go in by
 * sets. What costs most of a new object, its place in the index for searching, is written before any new object can be seen.
 */
export function* publishObjects({ raw }: Database, objects: StagedObjects): Generator<Published, void> {
  const { last, batch, at, source, staged } = objects;
  const knownOf = (isMeant: (bits: number) => boolean) =>
    [...objects.known].reduce((sum, [bits, count]) => sum + (isMeant(bits) ? count : 0), 0);
  const changed = knownOf(() => true);
  const searched = knownOf(bits => hasBit(bits, 'search'));
  const anew = searched > 0 && searched >= last * worthAnewIndex;
  const added = staged - changed;
  const total = changed + (anew ? last : searched > 0 ? changed : 0) + (added > 0 ? 2 * staged : 0);
  let done = 0;

  function* write(sqls: readonly string[], bounds: Iterable<Bounds>): Generator<Published> {
    const statements = sqls.map(sql => {
      const given = Object.entries({ last, batch, at, source }).filter(([name]) => sql.includes(`@${name}`));
      return { statement: raw.prepare(sql), given: Object.fromEntries(given) };
    });
    for (const { from, to, rows } of bounds) {
      for (const { statement, given } of statements) statement.run({ ...given, from, to });
      done += rows;
      yield { done, total };
    }
  }

  raw.exec(`INSERT INTO object_search (object_search, rank) VALUES ('hashsize', ${gatheredBytes})`);
  for (const bits of objects.known.keys()) yield* write(changing(bits), knownBounds(raw, `AND changed_bits = ${bits}`));
  if (anew) {
    raw.exec(`INSERT INTO object_search (object_search) VALUES ('delete-all')`);
    yield* write([indexingAnew], boundsUpTo(last));
  } else if (searched > 0) yield* write([reindexing], knownBounds(raw));
  if (added === 0) return;
  yield* write([indexing], boundsUpTo(staged));
  yield* write(adding, boundsUpTo(staged));
}

interface Bounds {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
}

function* boundsUpTo(last: number): Generator<Bounds> {
  for (let from = 1; from <= last; from += rowsAtOnce) {
    const to = Math.min(last, from + rowsAtOnce - 1);
    yield { from, to, rows: to - from + 1 };
  }
}

/** The ids of staged known objects, so many at once as there are rows in a portion. */
function* knownBounds(raw: Database['raw'], condition = ''): Generator<Bounds> {
  const next = raw.prepare(
    `SELECT min(object_id) AS "from", max(object_id) AS "to", count(*) AS rows FROM (
       SELECT object_id FROM temp.staged_object WHERE object_id > ? ${condition} ORDER BY object_id LIMIT ${rowsAtOnce}
     )`,
  );
  for (let after = 0; ; ) {
    const bounds = next.get(after) as Bounds;
    if (bounds.rows === 0) return;
    yield bounds;
    after = bounds.to;
  }
}
