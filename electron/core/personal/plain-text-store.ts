import type { Database } from '../db/database.ts';
import { rephraseDatabaseFailure } from '../db/database-failure.ts';
import type { FieldCipher } from './field-cipher.ts';
import { keyStore } from './key-store.ts';
import { personalColumns, placeOf, sealedFromTheBeginning } from './personal-columns.ts';

const columns = Object.values(personalColumns)
  .flatMap(fields => Object.values(fields))
  .filter(({ table }) => !sealedFromTheBeginning.has(table));

/** Seals what stands in the plain columns and empties them, inside the transaction that makes the key; answers how many values. */
export function sealExisting(database: Database, cipher: FieldCipher): number {
  let sealed = 0;
  for (const column of columns) {
    const { table, plain } = column;
    const { seal } = cipher.at(placeOf(column));
    const page = database.statement(
      `SELECT id, ${plain} AS text FROM ${table} WHERE id > ? AND ${plain} IS NOT NULL ORDER BY id LIMIT 1000`,
    );
    const put = database.statement(`UPDATE ${table} SET ${column.sealed} = ?, ${plain} = NULL WHERE id = ?`);
    for (let after = 0; ; ) {
      const rows = page.all(after) as { id: number; text: string }[];
      for (const { id, text } of rows) put.run(seal(id, text), id);
      sealed += rows.length;
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
    }
  }
  return sealed;
}

/**
 * Removes what the freed pages and the write-ahead log still hold of plain texts: the file is written anew and the log cut to
 * nothing. Does nothing where that has been done; interrupted, it is done at the next opening. The medium below, above all an
 * SSD, may keep older copies of its blocks.
 */
export function sweepPlainText(database: Database): void {
  const keys = keyStore(database);
  if (!keys.needsSweep()) return;
  rephraseDatabaseFailure(() => {
    database.raw.pragma('secure_delete = ON');
    try {
      emptyLog(database);
      database.raw.exec('VACUUM');
      emptyLog(database);
    } finally {
      database.raw.pragma('secure_delete = OFF');
    }
  });
  keys.setSwept();
}

function emptyLog({ raw }: Database): void {
  raw.pragma('wal_checkpoint(TRUNCATE)');
}
