import { isCode } from '#domain/draw/code-pattern.ts';
import type { Database } from '../db/database.ts';
import { personalColumns, placeOf } from '../personal/personal-columns.ts';
import type { ImportPolicy, Published } from './import-target.ts';
import { initialsOf, matchKey, type ObjectColumns, searchTextOf } from './object-columns.ts';
import { indexedBits, ownColumns, plainColumns, publishObjects } from './publish-object-store.ts';

type StagedColumns = Omit<ObjectColumns, 'phone'>;

interface KnownObject extends Omit<ObjectColumns, 'phone'> {
  readonly id: number;
  readonly code: string;
  readonly phone_sealed: Uint8Array | null;
  readonly search: string;
  readonly initials: string;
}

const stagedColumns = ['object_id', 'changed_bits', 'code', ...ownColumns];

const createTable = `
DROP TABLE IF EXISTS temp.staged_object;
CREATE TEMP TABLE staged_object (${stagedColumns.join(', ')});
CREATE INDEX temp.staged_object_known ON staged_object (object_id) WHERE object_id IS NOT NULL;
CREATE INDEX temp.staged_object_alike ON staged_object (changed_bits, object_id) WHERE object_id IS NOT NULL;`;

/** Rows of one import of objects, kept in a temporary table until they are published together. */
export function stagedObjectStore(database: Database, policy: Pick<ImportPolicy, 'at' | 'source' | 'personal'>) {
  const { raw } = database;
  const { source, personal } = policy;
  const phones = personal.at(placeOf(personalColumns.object.phone));
  database.transaction(() => raw.exec(createTable)); // On a full disk, all of it or nothing.
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
  const changed = new Map<number, number>();

  // Old numbers may hold any signs, and what stands in a draw may not (SSJ-DRAW/1, section 2).
  const isOwnCode = (code: string | null) =>
    code !== null && isCode(code) && !code.startsWith('N-') && (isFirst || isTaken.get(code) === undefined);

  const stage = (known: KnownObject | null, code: string, columns: StagedColumns, phone: Uint8Array | null) => {
    const said = plainColumns.map(name => columns[name]);
    const own = [...said, phone, searchTextOf(columns, code), initialsOf(columns.name)];
    const bits = known === null ? null : differingBits(known, own);
    put.run(known?.id ?? null, bits, code, ...own);
    staged += 1;
    if (bits !== null) changed.set(bits, (changed.get(bits) ?? 0) + 1);
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

    /** Stages the changes of a known object and answers how to name them; null when the row says nothing new. Blank cells change nothing. */
    update(known: KnownObject, columns: ObjectColumns): (() => KeptChanges) | null {
      const both = Object.fromEntries(
        plainColumns.map(name => [name, columns[name] ?? known[name]]),
      ) as unknown as StagedColumns;
      // The row may lack the address; the key is that of what is known from now on.
      const merged = { ...both, match_key: matchKey(both.name, both.address) };
      const phone = phoneAfter(known, columns.phone);
      if (plainColumns.every(name => merged[name] === known[name]) && phone === known.phone_sealed) return null;
      stage(known, known.code, merged, phone);
      return () => changesOf(known, merged, phone);
    },

    /** Makes everything staged public, by portions; inside the transaction that ends the import. */
    publish(batch: number): Generator<Published, void> {
      if (lastId(database) !== last) throw new RangeError('Objects were added while an import was staged.');
      return publishObjects(database, { last, staged, known: changed, batch, at: policy.at, source });
    },

    discard: () => {
      raw.exec('DROP TABLE IF EXISTS temp.staged_object');
    },
  };
}

/** In which indexed columns a row differs from what is known. */
const differingBits = (known: KnownObject, own: readonly unknown[]): number =>
  ownColumns.reduce(
    (bits, name, place) =>
      own[place] === known[name as keyof KnownObject] ? bits : bits | (indexedBits.get(name) ?? 0),
    0,
  );

type KeptChanges = Readonly<Record<string, readonly [string | null, string | null]>>;

function changesOf(known: KnownObject, merged: StagedColumns, phone: Uint8Array | null): KeptChanges {
  const names = plainColumns.filter(name => name !== 'match_key' && merged[name] !== known[name]);
  const columns = names.map(name => [name, [known[name], merged[name]] as const] as const);
  if (phone === known.phone_sealed) return Object.fromEntries(columns);
  return { ...Object.fromEntries(columns), phone: [known.phone_sealed && '（原号码）', phone && '（新号码）'] };
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
