import { isCode } from '#domain/draw/code-pattern.ts';
import type { Database } from '../db/database.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import type { ImportPolicy } from './import-target.ts';
import { columnNames, initialsOf, matchKey, type ObjectColumns, searchTextOf } from './object-columns.ts';

type StagedColumns = Omit<ObjectColumns, 'phone'>;

interface KnownObject extends Omit<ObjectColumns, 'phone'> {
  readonly id: number;
  readonly code: string;
  readonly phone_sealed: Uint8Array | null;
}

/** What stands in the registry as the row says it; the telephone number is sealed before. */
const plainColumns = columnNames.filter(name => name !== 'phone');
const ownColumns = [...plainColumns, 'phone_sealed', 'search', 'initials'];
const stagedColumns = ['object_id', 'code', ...ownColumns];

const createTable = `
DROP TABLE IF EXISTS temp.staged_object;
CREATE TEMP TABLE staged_object (${stagedColumns.join(', ')});`;

/** What stands in a column that is never empty when a new object's row says nothing of it. */
const instead: Readonly<Record<string, string>> = {
  kind: `''`,
  state: `''`,
  risk_class: `'unclassified'`,
  labels: `'[]'`,
};
const filled = (name: string) => (instead[name] ? `coalesce(${name}, ${instead[name]})` : name);

/**
 * How staged rows become public, below the query builder: a registry has a hundred thousand rows and more, and they go in
 * by sets. New objects are numbered on from `@last` in the order of the file. The index for searching takes rows quickly only
 * in ascending order, so known objects go first.
 */
const publishing = [
  'DELETE FROM object_label WHERE object_id IN (SELECT object_id FROM temp.staged_object)',
  'DELETE FROM object_search WHERE rowid IN (SELECT object_id FROM temp.staged_object)',
  `UPDATE inspection_object AS known
   SET ${ownColumns.map(name => `${name} = staged.${name}`).join(', ')}, source = @source, batch_id = @batch, updated_at = @at
   FROM temp.staged_object AS staged WHERE staged.object_id = known.id`,
  `INSERT INTO inspection_object (id, code, ${ownColumns.join(', ')}, source, batch_id, updated_at)
   SELECT @last + rowid, code, ${ownColumns.map(filled).join(', ')}, @source, @batch, @at
   FROM temp.staged_object WHERE object_id IS NULL ORDER BY rowid`,
  `INSERT INTO object_search (rowid, text)
   SELECT object_id, search FROM temp.staged_object WHERE object_id IS NOT NULL ORDER BY object_id`,
  `INSERT INTO object_search (rowid, text)
   SELECT @last + rowid, search FROM temp.staged_object WHERE object_id IS NULL ORDER BY rowid`,
  `INSERT OR IGNORE INTO object_label (label, object_id)
   SELECT value, coalesce(object_id, @last + staged.rowid) FROM temp.staged_object AS staged, json_each(staged.labels)`,
];

/** Rows of one import of objects, kept in a temporary table until they are published together. */
export function stagedObjectStore(
  database: Database,
  { at, source, personal }: Pick<ImportPolicy, 'at' | 'source' | 'personal'>,
) {
  const { raw } = database;
  const phones = personal.at(placeOf(personalColumns.object.phone));
  raw.exec(createTable);
  const put = raw.prepare(
    `INSERT INTO temp.staged_object (${stagedColumns.join(', ')}) VALUES (${stagedColumns.map(() => '?').join(', ')})`,
  );
  const byCreditCode = raw.prepare('SELECT * FROM inspection_object WHERE credit_code = ?');
  const byNumber = raw.prepare(
    'SELECT * FROM inspection_object WHERE registration_number = ? AND (credit_code IS NULL OR ? IS NULL)',
  );
  const byName = raw.prepare(
    'SELECT * FROM inspection_object WHERE match_key = ? AND (credit_code IS NULL OR ? IS NULL)',
  );
  const isTaken = raw.prepare('SELECT 1 FROM inspection_object WHERE code = ?');
  let internalNumber = lastInternalNumber(database);
  // The first import of a bureau is its largest, and has nothing to find.
  const last = lastId(database);
  const isFirst = last === 0;
  let staged = 0;

  // Old numbers may hold any signs, and what stands in a draw may not (SSJ-DRAW/1, section 2).
  const isOwnCode = (code: string | null) =>
    code !== null && isCode(code) && !code.startsWith('N-') && (isFirst || isTaken.get(code) === undefined);

  const stage = (objectId: number | null, code: string, columns: StagedColumns, phone: Uint8Array | null) => {
    const said = plainColumns.map(name => columns[name]);
    put.run(objectId, code, ...said, phone, searchTextOf(columns, code), initialsOf(columns.name));
    staged += 1;
  };

  const phoneAfter = ({ id, phone_sealed: sealed }: KnownObject, said: string | null) => {
    if (said === null || (sealed && phones.open(id, sealed) === said)) return sealed;
    return phones.seal(id, said);
  };

  return {
    /** The registered object a row speaks of, or null for a new one. */
    find(columns: ObjectColumns): KnownObject | null {
      if (isFirst) return null;
      const { credit_code: creditCode, registration_number: number } = columns;
      const found =
        (creditCode && byCreditCode.get(creditCode)) ||
        (number && oldest(byNumber.all(number, creditCode))) ||
        oldest(byName.all(columns.match_key, creditCode));
      return (found as KnownObject | undefined) ?? null;
    },

    /** A new object is known by its credit code, else its registration number, else an internal number N-…. */
    insert(columns: ObjectColumns): void {
      const own = [columns.credit_code, columns.registration_number].find(isOwnCode);
      // A sealed value belongs to its row, whose id is told by its place among the staged ones.
      const phone = columns.phone === null ? null : phones.seal(last + staged + 1, columns.phone);
      stage(null, own ?? `N-${++internalNumber}`, columns, phone);
    },

    /** Stages the changes of a known object; false when the row says nothing new. Blank cells change nothing. */
    update(known: KnownObject, columns: ObjectColumns): boolean {
      const both = Object.fromEntries(
        plainColumns.map(name => [name, columns[name] ?? known[name]]),
      ) as unknown as StagedColumns;
      // The row may lack the address; the key is that of what is known from now on.
      const merged = { ...both, match_key: matchKey(both.name, both.address) };
      const phone = phoneAfter(known, columns.phone);
      if (plainColumns.every(name => merged[name] === known[name]) && phone === known.phone_sealed) return false;
      stage(known.id, known.code, merged, phone);
      return true;
    },

    /** Makes everything staged public; to be called inside the transaction that ends the import. */
    publish(batch: number): void {
      if (lastId(database) !== last) throw new RangeError('Objects were added while an import was staged.');
      const given = { last, batch, at, source };
      for (const sql of publishing) {
        const statement = raw.prepare(sql);
        if (sql.includes('@')) statement.run(given);
        else statement.run();
      }
    },

    discard: () => {
      raw.exec('DROP TABLE IF EXISTS temp.staged_object');
    },
  };
}

/** Asked for in this order, SQLite would plan the question anew for each of a hundred thousand rows. */
const oldest = (found: unknown[]) => (found as KnownObject[]).toSorted((one, other) => one.id - other.id)[0];

function lastId(database: Database): number {
  const row = database.statement('SELECT max(id) AS id FROM inspection_object').get() as { id: number | null };
  return row.id ?? 0;
}

function lastInternalNumber(database: Database): number {
  const row = database
    .statement(`SELECT max(CAST(substr(code, 3) AS INTEGER)) AS number FROM inspection_object WHERE code LIKE 'N-%'`)
    .get() as { number: number | null };
  return row.number ?? 0;
}
