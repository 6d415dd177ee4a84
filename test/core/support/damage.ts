import { closeSync, openSync, writeSync } from 'node:fs';
import SqliteDatabase from 'better-sqlite3';

const pageSize = 4096;

/** Wipes a page full of businesses, as a bad sector does; the list of the tables stays readable. */
export function wipePage(path: string): void {
  const database = new SqliteDatabase(path, { readonly: true });
  const page = database
    .prepare("SELECT max(pageno) FROM dbstat WHERE name = 'inspection_object' AND pagetype = 'leaf'")
    .pluck()
    .get() as number;
  database.close();
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(pageSize), 0, pageSize, (page - 1) * pageSize);
  } finally {
    closeSync(file);
  }
}
