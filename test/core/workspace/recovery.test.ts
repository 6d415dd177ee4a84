import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { expect, onTestFinished, test } from 'vitest';
import { cutOff, holdInAnotherProcess } from '../support/holding-process.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const databaseOf = (folder: string) => join(folder, '明抽.db');

function coreOver(folder: string): RunningCore {
  const running = startCore({ folder });
  onTestFinished(() => running.close());
  return running;
}

/** A closed bureau with one backup, and a new core over its folder. */
async function closedCounty(): Promise<RunningCore> {
  const running = await county();
  await running.client.job('backup.run', {});
  await running.close();
  return coreOver(running.folder);
}

const look = ({ client }: RunningCore) => client.job('recovery.look', { folder: null });
const salvage = ({ client }: RunningCore) => client.job('recovery.salvage', { folder: null });

async function restoreNewest(running: RunningCore) {
  const { backups } = await look(running);
  const input = { folder: null, file: backups[0]?.file ?? '', password: null, person: '林英', reason: '断电' };
  return running.client.job('recovery.restore', input);
}

const overwrite = (folder: string, from: number, length: number) => {
  const bytes = readFileSync(databaseOf(folder));
  bytes.fill(0x5a, from, from + length);
  writeFileSync(databaseOf(folder), bytes);
  return bytes;
};

test('whoever opens second is told who has the workspace', async () => {
  const running = await closedCounty();
  const holder = await holdInAnotherProcess(running.folder);
  const refusal = await refusalOf(running.client.job('workspace.open', { folder: null }));
  expect(refusal).toMatchObject({ code: 'workspace-busy', message: expect.stringContaining(hostname()) });
  expect(await look(running)).toMatchObject({ state: 'busy', sentence: refusal.message, backups: [] });
  await cutOff(holder);
  expect((await look(running)).state).toBe('sound');
});

test('a damaged workspace is offered its backups, and the damaged file is kept byte for byte', async () => {
  const running = await closedCounty();
  const damaged = overwrite(running.folder, 8192, 8192);
  expect((await refusalOf(running.client.job('workspace.open', { folder: null }))).code).toBe('workspace-damaged');
  const seen = await look(running);
  expect(seen.state).toBe('damaged');
  expect(seen.backups).toMatchObject([{ state: 'good', holds: { counts: { objects: 48 } } }]);
  const { damagedKeptIn } = await restoreNewest(running);
  expect(readFileSync(join(running.folder, damagedKeptIn ?? '', '明抽.db')).equals(damaged)).toBe(true);
  expect((await running.client.query('workspace.status', {})).counts?.objects).toBe(48);
  const [entry] = (await running.client.query('audit.list', { after: null, limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'recovery.restore', reason: '断电' });
  expect(entry?.after).toContain('林英');
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
  expect(running.bugs).toEqual([]);
});

test('a damaged file with a WAL file beside it is not touched by looking, opening or salvaging', async () => {
  const running = await closedCounty();
  await cutOff(await holdInAnotherProcess(running.folder));
  const damaged = overwrite(running.folder, 8192, 8192);
  const wal = readFileSync(`${databaseOf(running.folder)}-wal`);
  expect(wal.length).toBeGreaterThan(0);
  await refusalOf(running.client.job('workspace.open', { folder: null }));
  expect((await look(running)).state).toBe('damaged');
  await salvage(running);
  expect(readFileSync(databaseOf(running.folder)).equals(damaged)).toBe(true);
  expect(readFileSync(`${databaseOf(running.folder)}-wal`).equals(wal)).toBe(true);
  const { damagedKeptIn } = await restoreNewest(running);
  expect(readFileSync(join(running.folder, damagedKeptIn ?? '', '明抽.db-wal')).equals(wal)).toBe(true);
  expect((await running.client.query('workspace.status', {})).bureau?.phone).not.toBe('held');
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
});

test('a workspace whose file is gone is restored as well', async () => {
  const running = await closedCounty();
  rmSync(databaseOf(running.folder));
  expect((await look(running)).state).toBe('missing');
  expect(await restoreNewest(running)).toMatchObject({ damagedKeptIn: null, holds: { counts: { objects: 48 } } });
});

test('what is sound, in use or newer is neither restored over nor salvaged', async () => {
  const running = await closedCounty();
  expect((await look(running)).state).toBe('sound');
  const file = running.core.files.grantInput(
    join(running.folder, '备份', readdirSync(join(running.folder, '备份'))[0] ?? ''),
  );
  const asked = () =>
    running.client.job('recovery.restore', { folder: null, file, password: null, person: '甲', reason: '乙' });
  expect((await refusalOf(asked())).code).toBe('conflict');
  expect((await refusalOf(salvage(running))).code).toBe('conflict');
  await running.client.job('workspace.open', { folder: null });
  expect((await refusalOf(asked())).code).toBe('conflict');
});

async function sheetsIn(running: RunningCore, file: string) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(running.core.files.output(file)?.path ?? '');
  return Object.fromEntries(workbook.worksheets.map(sheet => [sheet.name, sheet.actualRowCount]));
}

test('from a file with overwritten pages the rows outside of them are saved, and the report names what is not', async () => {
  const running = await closedCounty();
  const pages = leavesOf(running.folder, 'inspection_object').slice(0, 3);
  expect(pages.length).toBe(3);
  for (const page of pages) overwrite(running.folder, (page - 1) * 4096, 4096);
  const saved = await salvage(running);
  const rowsOf = (name: string) => saved.tables.find(table => table.name === name)?.rows;
  expect(rowsOf('bureau')).toBe(1);
  expect(saved.tables.length).toBeGreaterThan(15);
  const total = saved.tables.reduce((sum, { rows }) => sum + rows, 0);
  expect(total).toBeGreaterThan(20);
  const sheets = await sheetsIn(running, saved.file);
  expect(sheets.抢救报告).toBe(saved.tables.length + 3);
  expect(sheets.bureau).toBe(2);
});

/** The pages in which the rows of a table lie, in the order of its rows. */
function leavesOf(folder: string, table: string): number[] {
  const database = new SqliteDatabase(databaseOf(folder), { readonly: true });
  const sql = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf' ORDER BY path";
  const pages = database.prepare(sql).pluck().all(table) as number[];
  database.close();
  return pages;
}

test('every row of one table is found on both sides of a damaged page', async () => {
  const running = await closedCounty();
  const pages = leavesOf(running.folder, 'inspection_object');
  expect(pages.length).toBeGreaterThan(2);
  overwrite(running.folder, ((pages[1] ?? 0) - 1) * 4096, 4096);
  const saved = await salvage(running);
  const objects = saved.tables.find(({ name }) => name === 'inspection_object');
  expect(objects).toMatchObject({ complete: false, finding: expect.stringContaining('没有读出来') });
  expect(objects?.rows).toBeGreaterThan(10);
  expect(objects?.rows).toBeLessThan(48);
});

test('where the last page of a table is damaged, all rows before it are found, and the search for more comes to an end', async () => {
  const running = await closedCounty();
  const pages = leavesOf(running.folder, 'inspection_object');
  overwrite(running.folder, ((pages.at(-1) ?? 0) - 1) * 4096, 4096);
  const objects = (await salvage(running)).tables.find(({ name }) => name === 'inspection_object');
  expect(objects?.complete).toBe(false);
  // Each page but the last holds several of the 48.
  expect(objects?.rows).toBeGreaterThanOrEqual(pages.length - 1);
  expect(objects?.rows).toBeLessThan(48);
});

test('a file whose end was cut off gives what lies before the cut', async () => {
  const running = await closedCounty();
  truncateSync(databaseOf(running.folder), statSync(databaseOf(running.folder)).size - 2 * 4096);
  expect((await look(running)).state).toBe('damaged');
  const saved = await salvage(running);
  expect(saved.tables.find(({ name }) => name === 'bureau')?.rows).toBe(1);
});

test('from a file that is none of ours nothing can be saved, and that is said', async () => {
  const running = await closedCounty();
  writeFileSync(databaseOf(running.folder), '不是数据库'.repeat(1000));
  expect((await refusalOf(salvage(running))).code).toBe('workspace-damaged');
  expect(readdirSync(running.folder).filter(name => name.startsWith('抢救'))).toEqual([]);
});
