import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#core/db/database.ts';
import { temporaryFolder } from '../support/running-core.ts';

const settings = ['locking_mode', 'journal_mode', 'synchronous', 'foreign_keys', 'recursive_triggers'] as const;
const full = { locking_mode: 'exclusive', journal_mode: 'wal', synchronous: 2, foreign_keys: 1, recursive_triggers: 1 };

test('every opening writes through to the disk, alone, with foreign keys and triggers, also of a file that is in WAL already', () => {
  const path = join(temporaryFolder(), 'a.db');
  for (const _time of ['first', 'second', 'third']) {
    const database = openDatabase(path);
    const found = settings.map(name => [name, database.raw.pragma(name, { simple: true })]);
    database.close();
    expect(Object.fromEntries(found)).toEqual(full);
  }
});

test('what is staged goes to the disk and not to memory', () => {
  const database = openDatabase(join(temporaryFolder(), 'a.db'));
  expect(database.raw.pragma('temp_store', { simple: true })).toBe(1);
  database.close();
});
