import SqliteDatabase from 'better-sqlite3';
import { type Compilable, DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import { AppError } from '#contract/app-error.ts';
import { rephraseDatabaseFailure } from './database-failure.ts';
import { diskSync } from './disk-sync.ts';
import { type LongTransaction, longTransaction } from './long-transaction.ts';
import type { Schema } from './schema.ts';

/** Kysely writes the SQL and its types; the calls below run it at once, because better-sqlite3 knows no waiting. */
const builder = new Kysely<Schema>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: db => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

export interface Database {
  /** Builds queries; never runs them by itself. */
  readonly build: Kysely<Schema>;
  all<Row>(query: Compilable<Row>): Row[];
  first<Row>(query: Compilable<Row>): Row | undefined;
  /** Runs a writing query; answers how many rows changed and the last row id. */
  run(query: Compilable<unknown>): { changes: number; lastId: number };
  /** For bulk paths and pragmas: a prepared statement of plain SQL, kept for the next time. */
  statement(sql: string): SqliteDatabase.Statement<unknown[]>;
  /** Runs `work` in one immediate transaction; anything thrown rolls back all of it. */
  transaction<Result>(work: () => Result): Result;
  /** A transaction too long for one turn of the thread; while it is open, everything else may read and nothing may write. */
  readonly long: LongTransaction;
  readonly raw: SqliteDatabase.Database;
  /** Throws AppError('no-workspace') once the file was closed: for work that others were answered in between. */
  requireOpen(): void;
  /** What it was opened with, for opening a copy of it the same way. */
  readonly options: DatabaseOptions;
  close(): void;
}

export interface DatabaseOptions {
  readonly nativeBinding?: string | undefined;
  readonly readonly?: boolean;
}

/**
 * Opens one SQLite file as the only user of it (exclusive lock, WAL, FULL); throws AppError when it cannot. `examine` looks
 * at an existing file while nothing has been written to it yet: what it throws leaves the file as it was, byte for byte.
 */
export function openDatabase(
  path: string,
  options: DatabaseOptions = {},
  examine: (file: Pick<Database, 'raw'>) => void = () => undefined,
): Database {
  const raw = rephraseDatabaseFailure(() => {
    const opened = new SqliteDatabase(path, {
      timeout: 0,
      readonly: options.readonly ?? false,
      ...(options.nativeBinding ? { nativeBinding: options.nativeBinding } : {}),
    });
    if (!options.readonly) takeExclusively(opened, examine);
    return opened;
  });
  return wrap(raw, options);
}

function takeExclusively(raw: SqliteDatabase.Database, examine: (file: Pick<Database, 'raw'>) => void): void {
  try {
    raw.pragma('locking_mode = EXCLUSIVE');
    examine({ raw });
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL'); // It falls back to NORMAL when a WAL file is reopened.
    raw.pragma('foreign_keys = ON');
    raw.pragma('recursive_triggers = ON'); // Without it INSERT OR REPLACE hides its deletes from the append-only logs.
    raw.pragma('temp_store = FILE'); // A million staged rows must not live in memory.
    raw.pragma('wal_autocheckpoint = 4000');
    raw.exec('BEGIN IMMEDIATE; COMMIT;'); // Only now is the lock really held.
  } catch (error) {
    raw.close();
    throw error;
  }
}

function wrap(raw: SqliteDatabase.Database, options: DatabaseOptions): Database {
  const statements = new Map<string, SqliteDatabase.Statement<unknown[]>>();
  const disk = diskSync(raw);
  const long = longTransaction(raw, disk);
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const made = raw.prepare<unknown[]>(sql);
    if (statements.size > 500) statements.clear();
    statements.set(sql, made);
    return made;
  };
  const statement = (sql: string) => {
    const found = prepared(sql);
    if (!found.readonly) long.requireTurn();
    return found;
  };
  return {
    build: builder,
    raw,
    options,
    statement,
    all<Row>(query: Compilable<Row>) {
      const { sql, parameters } = query.compile();
      return rephraseDatabaseFailure(() => statement(sql).all(...parameters)) as Row[];
    },
    first<Row>(query: Compilable<Row>) {
      const { sql, parameters } = query.compile();
      return rephraseDatabaseFailure(() => statement(sql).get(...parameters)) as Row | undefined;
    },
    run(query) {
      const { sql, parameters } = query.compile();
      const { changes, lastInsertRowid } = rephraseDatabaseFailure(() => statement(sql).run(...parameters));
      return { changes, lastId: Number(lastInsertRowid) };
    },
    transaction(work) {
      long.requireTurn(); // Inside of the long one it would only be a savepoint, and lost with it.
      return rephraseDatabaseFailure(() => raw.transaction(work).immediate());
    },
    long,
    requireOpen() {
      if (!raw.open) throw new AppError('no-workspace', '数据文件夹已经关闭。请重新打开后再看。');
    },
    close() {
      try {
        if (raw.open) disk.beforeClose();
      } finally {
        raw.close();
        disk.afterClose();
      }
    },
  };
}
