import { expect, test } from 'vitest';
import { databaseAt } from '../support/blank-database.ts';
import { refusalOf } from '../support/refusal.ts';

const note = (key: string) =>
  `INSERT INTO command_receipt (command_id, method, result, at) VALUES ('${key}', 'm', '{}', '2026-01-01')`;

function opened() {
  const database = databaseAt(100);
  const written = () => database.statement('SELECT command_id FROM command_receipt ORDER BY 1').pluck().all();
  function* portions(keys: readonly string[]): Generator<string, number> {
    for (const key of keys) {
      database.raw.exec(note(key));
      yield key;
    }
    return keys.length;
  }
  return { database, written, portions };
}

test('between two portions everything may be read and nothing written, not even inside a transaction of its own', async () => {
  const { database, written, portions } = opened();
  const seen: unknown[] = [];
  const result = await database.long.run(portions(['a', 'b']), async () => {
    seen.push(written());
    expect(() => database.transaction(() => database.raw.exec(note('stowaway')))).toThrow(RangeError);
    expect(() => database.statement(note('stowaway'))).toThrow(RangeError);
    await expect(database.long.run(portions(['stowaway']), async () => undefined)).rejects.toThrow(RangeError);
    expect(database.long.ended()).not.toBeNull();
  });
  expect(seen).toEqual([['a'], ['a', 'b']]);
  expect(result).toBe(2);
  expect([written(), database.long.ended()]).toEqual([['a', 'b'], null]);
  database.transaction(() => database.raw.exec(note('c')));
  expect(written()).toEqual(['a', 'b', 'c']);
});

test('whatever is thrown between two portions takes all of them back, and whoever waited goes on', async () => {
  const { database, written, portions } = opened();
  let waited: Promise<unknown> | null = null;
  const failed = database.long.run(portions(['a', 'b', 'c']), async step => {
    waited ??= database.long.ended()?.then(() => database.transaction(() => database.raw.exec(note('waited')))) ?? null;
    if (step === 'b') throw new Error('stopped');
  });
  await expect(failed).rejects.toThrow('stopped');
  await waited;
  expect(written()).toEqual(['waited']);
});

test('when SQLite rolls back by itself, no later portion is written on its own', async () => {
  const { database, written, portions } = opened();
  const failed = database.long.run(portions(['a', 'b', 'c']), async step => {
    if (step === 'a') database.raw.exec('ROLLBACK'); // As it does when a disk is full.
  });
  expect((await refusalOf(failed)).code).toBe('disk-full');
  expect(written()).toEqual([]);
});

test('the log is copied into the file after the commit, and the usual copying goes on as before', async () => {
  const { database, portions } = opened();
  const before = database.raw.pragma('wal_autocheckpoint', { simple: true });
  await database.long.run(portions(['a']), async () => undefined);
  expect(database.raw.pragma('wal_autocheckpoint', { simple: true })).toBe(before);
  const [{ log, checkpointed }] = database.raw.pragma('wal_checkpoint(PASSIVE)') as [
    { log: number; checkpointed: number },
  ];
  expect(log).toBe(checkpointed);
});
