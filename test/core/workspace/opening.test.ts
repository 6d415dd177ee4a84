import { copyFileSync, existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { newestVersion } from '#core/db/migrations/migrations.ts';
import { cutOff, holdInAnotherProcess } from '../support/holding-process.ts';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';

const databaseOf = (folder: string) => join(folder, '明抽.db');

const openCounty = prepared(smallCounty);

/** The folder of a bureau with small registries, closed. */
async function closedWorkspace(): Promise<string> {
  const running = await openCounty();
  await running.close();
  return running.folder;
}

function coreOver(folder: string): RunningCore {
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  return running;
}

const open = ({ client }: RunningCore) => client.job('workspace.open', { folder: null });

/** Opens a folder that must be refused, and expects that no byte and no file of it has changed. */
async function refusedUntouched(folder: string) {
  const before = readFileSync(databaseOf(folder));
  const files = readdirSync(folder);
  const running = coreOver(folder);
  const refusal = await refusalOf(open(running));
  expect(running.bugs).toEqual([]);
  await running.close();
  expect(readFileSync(databaseOf(folder)).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(files);
  return refusal;
}

test('a second program on the same folder is told that it is in use', async () => {
  const folder = await closedWorkspace();
  const holder = await holdInAnotherProcess(folder);
  const running = coreOver(folder);
  const refusal = await refusalOf(open(running));
  expect(refusal).toMatchObject({ code: 'workspace-busy', message: expect.stringContaining('另一个窗口或程序') });
  await cutOff(holder);
  expect((await open(running)).state).toBe('open');
});

test('a second core in the same process is told the same', async () => {
  const first = await startBureau();
  expect((await refusalOf(open(coreOver(first.folder)))).code).toBe('workspace-busy');
});

test('what was committed before a power cut is there after it', async () => {
  const folder = await closedWorkspace();
  await cutOff(await holdInAnotherProcess(folder));
  expect(existsSync(`${databaseOf(folder)}-wal`)).toBe(true);
  const running = coreOver(folder);
  const status = await open(running);
  expect(status.bureau?.phone).toBe('held');
  expect(status.counts).toMatchObject({ objects: 48, inspectors: 12, items: 3 });
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
});

test('a workspace of a newer program is refused with both versions and left as it is', async () => {
  const folder = await closedWorkspace();
  const database = new SqliteDatabase(databaseOf(folder));
  database.pragma('user_version = 990');
  database.close();
  const refusal = await refusedUntouched(folder);
  expect(refusal).toMatchObject({
    code: 'workspace-newer',
    message: expect.stringMatching(new RegExp(`990.*${newestVersion}`)),
  });
});

test('a file with overwritten bytes is refused and left as it is', async () => {
  const folder = await closedWorkspace();
  const bytes = readFileSync(databaseOf(folder));
  bytes.fill(0x5a, 4096, bytes.length - 4096);
  writeFileSync(databaseOf(folder), bytes);
  expect((await refusedUntouched(folder)).code).toBe('workspace-damaged');
});

test('a single overwritten page far inside is found as well', async () => {
  const folder = await closedWorkspace();
  const bytes = readFileSync(databaseOf(folder));
  const middle = Math.floor(bytes.length / 2 / 4096) * 4096;
  bytes.fill(0xff, middle, middle + 4096);
  writeFileSync(databaseOf(folder), bytes);
  expect((await refusedUntouched(folder)).code).toBe('workspace-damaged');
});

test.each([
  ['to half', (size: number) => Math.floor(size / 2)],
  ['to its first page', () => 4096],
  ['to a few bytes', () => 10],
  ['to nothing', () => 0],
])('a file that was cut off %s is refused and left as it is', async (_how, length) => {
  const folder = await closedWorkspace();
  truncateSync(databaseOf(folder), length(readFileSync(databaseOf(folder)).length));
  expect((await refusedUntouched(folder)).code).toBe('workspace-damaged');
});

test('a text in the place of the database is refused and left as it is', async () => {
  const folder = await closedWorkspace();
  writeFileSync(databaseOf(folder), '这不是数据库。'.repeat(1000));
  expect((await refusedUntouched(folder)).code).toBe('workspace-damaged');
});

test("another program's database is refused and left as it is", async () => {
  const folder = temporaryFolder();
  const foreign = new SqliteDatabase(databaseOf(folder));
  foreign.exec('CREATE TABLE note (text TEXT)');
  foreign.close();
  expect((await refusedUntouched(folder)).code).toBe('workspace-damaged');
});

test('a damaged copy in the form of a backup is refused and left as it is', async () => {
  const running = await startBureau();
  const backup = await running.client.job('backup.run', {});
  const bytes = readFileSync(join(running.folder, '备份', backup.name));
  await running.close();
  bytes.fill(0, 8192, 16_384);
  const folder = temporaryFolder();
  writeFileSync(databaseOf(folder), bytes);
  expect((await refusedUntouched(folder)).code).toBe('workspace-damaged');
});

test('a workspace whose making was cut off before it had its bureau is refused with what to do', async () => {
  const folder = await closedWorkspace();
  const database = new SqliteDatabase(databaseOf(folder));
  database.exec('DELETE FROM bureau');
  database.close();
  expect(await refusedUntouched(folder)).toMatchObject({ message: expect.stringContaining('重新建立') });
});

test('a backup put in the place of the database opens with everything in it', async () => {
  const running = await openCounty();
  const backup = await running.client.job('backup.run', {});
  await running.close();
  const folder = temporaryFolder();
  copyFileSync(join(running.folder, '备份', backup.name), databaseOf(folder));
  expect((await open(coreOver(folder))).counts?.objects).toBe(48);
});
