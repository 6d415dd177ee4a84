import { join } from 'node:path';
import { openDatabase } from '#core/db/database.ts';
import { databaseName } from '#core/workspace/database-name.ts';

/** Reads as many rows as a page has by primary key, with one plain statement; the workspace must be closed. */
export function primaryKeyReference(folder: string, count: number): () => void {
  const database = openDatabase(join(folder, 'workspace', databaseName));
  process.once('exit', () => database.close());
  const statement = database.raw.prepare('SELECT * FROM inspection_object WHERE id BETWEEN ? AND ?');
  let from = 1;
  return () => {
    const rows = statement.all(from, from + count - 1);
    if (rows.length !== count) throw new Error(`The reference found ${rows.length} rows.`);
    from += count;
  };
}
