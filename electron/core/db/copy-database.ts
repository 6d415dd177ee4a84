import type { Database } from './database.ts';
import { rephraseDatabaseFailure } from './database-failure.ts';

/** Writes the database as it stands into a new file, whole; copying a live WAL file would lose data. */
export function copyDatabase(database: Database, path: string): void {
  rephraseDatabaseFailure(() => database.statement('VACUUM INTO ?').run(path));
}
