import { closeSync, openSync, statSync, writeSync } from 'node:fs';

const pageSize = 4096;

/** Wipes two pages of a database in the midst of its rows, as a bad sector does; the list of its tables stays readable. */
export function wipePages(path: string): void {
  const pages = statSync(path).size / pageSize;
  const file = openSync(path, 'r+');
  try {
    writeSync(file, Buffer.alloc(2 * pageSize), 0, 2 * pageSize, Math.floor(pages * 0.6) * pageSize);
  } finally {
    closeSync(file);
  }
}
