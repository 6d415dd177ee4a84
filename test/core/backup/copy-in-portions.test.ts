import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { backupWhenDue } from '#core/backup/automatic-backup.ts';
import { copyInPortions } from '#core/db/copy-database.ts';
import { type Database, openDatabase } from '#core/db/database.ts';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { databaseAt, tablesOf } from '../support/blank-database.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { temporaryFolder } from '../support/running-core.ts';

const never = new AbortController().signal;
const county = prepared(smallCounty);

const putFrame = ({ raw }: Database, digest: string, bytes: number) =>
  raw.prepare('INSERT OR REPLACE INTO frame VALUES (?, 1, ?)').run(digest, randomBytes(bytes));

/** A database of some twenty megabytes, which is copied in several portions. */
function largeDatabase(): Database {
  const database = databaseAt(newestVersion);
  for (let place = 0; place < 20; place++) putFrame(database, `f${place}`, 1_000_000);
  return database;
}

/** Every row of every table, in a word. */
function contentOf(database: Database): string {
  const hash = createHash('sha256');
  for (const { name } of tablesOf(database).toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const rows = database.raw.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][];
    const texts = rows.map(row => JSON.stringify(row, (_key, value) => value));
    hash.update(JSON.stringify([name, texts.toSorted()]));
  }
  return hash.digest('hex');
}

test.each([
  ['sometimes', 3],
  ['all the time', 1],
])(
  'while a database is copied others write and roll back %s, and the copy is what the database was in its last moment',
  async (_how, every) => {
    const database = largeDatabase();
    const path = join(temporaryFolder(), 'copy.db');
    let whole = '';
    let turns = 0;
    const copied = copyInPortions(database, path, never, () => {
      whole = contentOf(database);
    });
    while (whole === '') {
      turns += 1;
      database.transaction(() => putFrame(database, `f${turns % 20}`, 1000 * turns));
      database.transaction(() => putFrame(database, `new${turns}`, 5000));
      // What is rolled back was large enough to be written to the log before.
      const rolledBack = () =>
        database.transaction(() => {
          if (turns === every) for (let place = 0; place < 20; place++) putFrame(database, `lost${place}`, 1_000_000);
          putFrame(database, 'lost', 5000);
          throw new RangeError('Not this one.');
        });
      if (turns % every === 0) expect(rolledBack).toThrow('Not this one.');
      await setImmediate();
    }
    await copied;
    expect(turns).toBeGreaterThan(4);
    const copy = openDatabase(path, { readonly: true });
    onTestFinished(() => copy.close());
    expect(copy.raw.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(contentOf(copy)).toBe(whole);
    // It is one file, which opens also where nothing can be written beside it.
    expect(copy.raw.pragma('journal_mode', { simple: true })).toBe('delete');
    expect(readdirSync(dirname(path))).toEqual(['copy.db']);
  },
);

test('a copy that is cancelled leaves nothing, and the database goes on', async () => {
  const database = largeDatabase();
  const path = join(temporaryFolder(), 'copy.db');
  const controller = new AbortController();
  const copied = copyInPortions(database, path, controller.signal, () => expect.unreachable('It was cancelled.'));
  const refused = expect(copied).rejects.toThrow();
  for (let turn = 0; turn < 3; turn++) await setImmediate();
  controller.abort();
  await refused;
  expect(existsSync(path)).toBe(false);
  putFrame(database, 'after', 10);
});

test('what a long transaction has written so far is never copied: the automatic backup waits for the next minute', async () => {
  const { application, database, clock } = await county();
  clock.addDays(2);
  const before = readdirSync(application.requireWorkspace().backupFolder());
  const made: boolean[] = [];
  function* work() {
    database().raw.exec(`UPDATE inspection_object SET name = name || '！'`);
    yield 'half';
  }
  await database().long.run(work(), async () => {
    made.push(await backupWhenDue(application, never));
    await expect(copyInPortions(database(), join(temporaryFolder(), 'copy.db'), never, () => 0)).rejects.toThrow(
      RangeError,
    );
  });
  expect(made).toEqual([false]);
  expect(readdirSync(application.requireWorkspace().backupFolder())).toEqual(before);
  expect(application.backups.failure).toBeNull();
  expect(await backupWhenDue(application, never)).toBe(true);
});
