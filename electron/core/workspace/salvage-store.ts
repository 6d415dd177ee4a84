import SqliteDatabase from 'better-sqlite3';
import { rephraseDatabaseFailure } from '../db/database-failure.ts';

export type SalvagedCell = string | number | null | Uint8Array;

/** A table of a damaged database, as far as it can be read. */
export interface SalvagedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Every row that can be read, in no order but each once, and null where a pause may be made; `lost` is told of what cannot be. */
  rows(lost: () => void): Generator<readonly SalvagedCell[] | null>;
}

/** After so many failures without a single row the stretches that are given up double; a page has fewer rows. */
const patience = 2000;

/** Opens a copy of a damaged database for reading what can be read; throws AppError where not even its tables can be. */
export function openDamaged(path: string, nativeBinding: string | undefined) {
  const raw = rephraseDatabaseFailure(() => new SqliteDatabase(path, nativeBinding ? { nativeBinding } : {}));
  try {
    raw.pragma('cell_size_check = ON'); // A damaged page must fail here and not read beyond itself.
  } catch {
    // Where not even this can be read, listing the tables says so below.
  }
  return {
    tables: () => rephraseDatabaseFailure(() => tablesOf(raw)),
    close: () => raw.close(),
  };
}

function tablesOf(raw: SqliteDatabase.Database): SalvagedTable[] {
  const names = raw
    .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .all() as { name: string; sql: string }[];
  return names
    .filter(({ name }) => !name.startsWith('sqlite_') && !name.startsWith('object_search'))
    .map(({ name, sql }) => {
      const columns = (raw.pragma(`table_info("${name}")`) as { name: string }[]).map(column => column.name);
      const rows = /WITHOUT ROWID/i.test(sql)
        ? (lost: () => void) => keyedRows(raw, name, lost)
        : (lost: () => void) => numberedRows(raw, name, lost);
      return { name, columns, rows };
    });
}

/**
 * Rows of a table with row numbers: where a stretch cannot be read it is halved, until what is lost is a single number. The
 * longer nothing is found, the larger the stretches that are given up at once: beyond the last page there may be millions.
 */
function* numberedRows(raw: SqliteDatabase.Database, name: string, lost: () => void): Generator<SalvagedCell[] | null> {
  const select = raw.prepare(`SELECT rowid, * FROM "${name}" WHERE rowid BETWEEN ? AND ? ORDER BY rowid`).raw();
  const stretches: [from: number, to: number][] = [[0, lastNumber(raw, name)]];
  let failures = 0;
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const to = stretch[1];
    let next = stretch[0];
    try {
      for (const row of select.iterate(next, to) as Iterable<[number, ...SalvagedCell[]]>) {
        const [number, ...cells] = row;
        yield cells;
        next = number + 1;
        failures = 0;
      }
    } catch (error) {
      if (!isDamage(error)) throw error;
      failures += 1;
      if (failures % 500 === 0) yield null;
      const grain = 2 ** Math.floor(failures / patience);
      if (next > to) continue;
      if (to - next < grain) lost();
      else {
        const middle = Math.floor((next + to) / 2);
        stretches.push([middle + 1, to], [next, middle]);
      }
    }
  }
}

function lastNumber(raw: SqliteDatabase.Database, name: string): number {
  try {
    return Number(raw.prepare(`SELECT max(rowid) FROM "${name}"`).pluck().get() ?? 0);
  } catch {
    return 2 ** 22; // More rows than any registry here has.
  }
}

/** Rows of a table ordered by its key alone: from its beginning to the damage, then from its end back to it. */
function* keyedRows(raw: SqliteDatabase.Database, name: string, lost: () => void): Generator<SalvagedCell[]> {
  const keys = (raw.pragma(`table_info("${name}")`) as { name: string; pk: number }[]).filter(column => column.pk > 0);
  const order = (direction: string) => keys.map(key => `"${key.name}" ${direction}`).join(', ');
  const seen = new Set<string>();
  for (const direction of ['ASC', 'DESC']) {
    try {
      const all = raw.prepare(`SELECT * FROM "${name}" ORDER BY ${order(direction)}`).raw();
      for (const row of all.iterate() as Iterable<SalvagedCell[]>) {
        const key = JSON.stringify(row);
        if (!seen.has(key)) yield row;
        seen.add(key);
      }
      return;
    } catch (error) {
      if (!isDamage(error)) throw error;
      if (direction === 'ASC') lost();
    }
  }
}

const isDamage = (error: unknown): boolean =>
  error instanceof SqliteDatabase.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR|ERROR)/.test(error.code);
