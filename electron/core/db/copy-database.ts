import { open as openFile } from 'node:fs/promises';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from './database.ts';
import { rephraseDatabaseFailure, rephrasedDatabaseFailure } from './database-failure.ts';

/** Four megabytes, which take some ten milliseconds; everybody else's questions wait no longer than that. */
const pagesAtOnce = 1000;

const mostBeginnings = 4;

/** Writes the database as it stands into a new file, whole; copying a live WAL file would lose data. */
export function copyDatabase(database: Database, path: string): void {
  rephraseDatabaseFailure(() => database.statement('VACUUM INTO ?').run(path));
}

/**
 * The same while others go on working; what they commit until the last portion stands in the copy, too. `whole` is asked in the
 * moment in which the copy is what the database is, before anything else can be written. Nothing is left where it fails.
 */
export async function copyInPortions<Result>(
  database: Database,
  path: string,
  signal: AbortSignal,
  whole: () => Result,
): Promise<Result> {
  database.long.requireTurn(); // What a long transaction has written so far is no state of the database.
  const flush = flushing(path);
  try {
    let portions = 0;
    const copied = database.raw.backup(path, {
      progress({ totalPages, remainingPages }) {
        signal.throwIfAborted();
        // The last portion waits for the disk: by then nearly everything has been brought there beside the thread.
        if (remainingPages <= pagesAtOnce && !flush.isDone()) return 0;
        portions += 1;
        // Whatever others roll back lets SQLite begin anew; where that goes on and on, the rest is copied at once.
        return portions * pagesAtOnce > mostBeginnings * (totalPages + pagesAtOnce) ? totalPages : pagesAtOnce;
      },
    });
    const result = await copied.then(whole);
    leaveLog(path, database.options.nativeBinding);
    return result;
  } catch (error) {
    signal.throwIfAborted();
    throw rephrasedDatabaseFailure(error);
  }
}

/** Brings a file to the disk once that is asked for, and says whether it is done; where it fails, the copy itself says why. */
function flushing(path: string) {
  let begun = false;
  let done = false;
  const flush = async () => {
    const file = await openFile(path, 'r+');
    await file.datasync().finally(() => file.close());
  };
  return {
    isDone(): boolean {
      if (!begun)
        flush()
          .catch(() => undefined)
          .finally(() => {
            done = true;
          });
      begun = true;
      return done;
    },
  };
}

/** A copy page by page says that it has a WAL file, and could be read only where one can be made; it needs none. */
function leaveLog(path: string, nativeBinding: string | undefined): void {
  const copy = new SqliteDatabase(path, { fileMustExist: true, ...(nativeBinding ? { nativeBinding } : {}) });
  try {
    copy.pragma('locking_mode = EXCLUSIVE');
    copy.pragma('synchronous = OFF'); // Whoever checks the copy brings it to the disk.
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}
