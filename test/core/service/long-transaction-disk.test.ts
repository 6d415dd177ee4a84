import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DiskSync } from '#core/db/disk-sync.ts';
import { type LongTransaction, longTransaction } from '#core/db/long-transaction.ts';
import { databaseAt } from '../support/blank-database.ts';
import { refusalOf } from '../support/refusal.ts';
import { temporaryFolder } from '../support/running-core.ts';

const note = (key: string) =>
  `INSERT INTO command_receipt (command_id, method, result, at) VALUES ('${key}', 'm', '${'一'.repeat(3000)}', '2026-01-01')`;
const keys = Array.from({ length: 60 }, (_, number) => `k${String(number).padStart(2, '0')}`);

type Database = ReturnType<typeof databaseAt>;
const written = (database: Database) =>
  database.statement('SELECT command_id FROM command_receipt ORDER BY 1').pluck().all();
const synchronous = ({ raw }: Database) => raw.pragma('synchronous', { simple: true });

/** A database whose log is copied into the file after every long transaction, on a disk that behaves as is said. */
function opened(disk: (database: Database, long: () => LongTransaction) => Pick<DiskSync, 'log' | 'file'>) {
  const path = join(temporaryFolder(), '明抽.db');
  const database = databaseAt(100, path);
  database.raw.pragma('wal_checkpoint(TRUNCATE)');
  database.raw.pragma('wal_autocheckpoint = 1');
  const nothing = { beforeClose: () => undefined, afterClose: () => undefined };
  const long: LongTransaction = longTransaction(database.raw, { ...nothing, ...disk(database, () => long) });
  function* portions(): Generator<string> {
    for (const key of keys) {
      database.raw.exec(note(key));
      yield key;
    }
  }
  return { path, database, long, publish: () => long.run(portions(), async () => undefined) };
}

/** What would be found if the machine stopped now; `file` may be one of before. Nothing here relies on the locks this takes. */
function found(file: string, log: string): unknown[] {
  const path = join(temporaryFolder(), '找到.db');
  copyFileSync(file, path);
  copyFileSync(`${log}-wal`, `${path}-wal`);
  const database = databaseAt(0, path);
  expect(database.raw.pragma('integrity_check', { simple: true })).toBe('ok');
  return written(database);
}

test('nothing is written before the disk has the log and then the file, while everything may be read', async () => {
  const order: string[] = [];
  const { database, long, publish } = opened((database, long) => {
    const look = async (what: string) => {
      order.push(`${what} begins`);
      await new Promise(resolve => setImmediate(resolve));
      expect(written(database)).toEqual(keys);
      expect(() => long().requireTurn()).toThrow(RangeError);
      expect(synchronous(database)).toBe(2); // Whoever closes the file now waits for the disk as ever.
      order.push(`${what} ends`);
    };
    return { log: () => look('log'), file: () => look('file') };
  });
  const publishing = publish();
  const waited = long.ended()?.then(() => order.push('the next writes'));
  await publishing;
  await waited;
  expect(order).toEqual(['log begins', 'log ends', 'file begins', 'file ends', 'the next writes']);
  expect([synchronous(database), long.ended()]).toEqual([2, null]);
});

test('a stop after the copying and before the disk has the file loses nothing, however much of the file got there', async () => {
  const before = join(temporaryFolder(), '先前.db');
  const seen: unknown[] = [];
  const { path, publish } = opened(({ raw }) => ({
    log: async () => copyFileSync(raw.name, before),
    file: async () => void seen.push(found(raw.name, raw.name), found(before, raw.name)),
  }));
  await publish();
  expect(seen).toEqual([keys, keys]);
  expect(path).not.toBe(before);
});

test.each(['log', 'file'] as const)(
  'when the disk fails under the %s, that is said, nothing more is written, and opening again finds all of it',
  async which => {
    const failing = async () => {
      throw new Error('EIO');
    };
    const { path, database, long, publish } = opened(() => ({
      log: async () => undefined,
      file: async () => undefined,
      [which]: failing,
    }));
    const refusal = await refusalOf(publish());
    expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('磁盘没有确认') });
    expect(() => long.requireTurn()).toThrow(refusal.message);
    expect((await refusalOf(publish())).message).toBe(refusal.message);
    expect([written(database), long.ended(), synchronous(database)]).toEqual([keys, null, 2]);
    database.close();
    const again = databaseAt(0, path);
    expect(written(again)).toEqual(keys);
    again.transaction(() => again.raw.exec(note('z')));
    expect(written(again)).toEqual([...keys, 'z']);
  },
);

test('a file that is closed while the disk is waited for has all of it, and nobody is told of a failure', async () => {
  const { path, database, publish } = opened(({ raw }) => ({
    log: async () => {
      database.close();
      expect(raw.open).toBe(false);
      throw new Error('ENOENT');
    },
    file: async () => undefined,
  }));
  await publish();
  expect(written(databaseAt(0, path))).toEqual(keys);
});

test('what is rolled back leaves the writing through to the disk as it was', async () => {
  const { database, long } = opened(() => ({ log: async () => undefined, file: async () => undefined }));
  function* failing(): Generator<string> {
    database.raw.exec(note('a'));
    yield 'a';
    throw new Error('stopped');
  }
  await expect(long.run(failing(), async () => undefined)).rejects.toThrow('stopped');
  expect([synchronous(database), written(database)]).toEqual([2, []]);
});

test('the real disk is waited for, and the file can be opened again by its next user', async () => {
  const path = join(temporaryFolder(), '明抽.db');
  const database = databaseAt(100, path);
  database.raw.pragma('wal_autocheckpoint = 1');
  function* portions(): Generator<string> {
    for (const key of keys) {
      database.raw.exec(note(key));
      yield key;
    }
  }
  await database.long.run(portions(), async () => undefined);
  database.transaction(() => database.raw.exec(note('z')));
  database.close();
  expect(written(databaseAt(0, path))).toEqual([...keys, 'z']);
});
