import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { drawUntil, stageOf } from '../support/ceremony.ts';
import { importText } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

/** Puts a full disk in the place of a folder of the workspace; undefined where this process may not mount one. */
function fullDiskAt(folder: string): (() => void) | undefined {
  execFileSync('mkdir', ['-p', folder]);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  const filler = join(folder, '占满');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(filler, Buffer.alloc(bavail * bsize - 8192));
  return () => {
    truncateSync(filler, 0);
    rmSync(filler);
    execFileSync('mount', ['-o', 'remount,size=64m', folder], { stdio: 'ignore' });
  };
}

const leftovers = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    /tmp$|\.new$|partial|pdf$|xlsx$/.test(name),
  );

const documents = async ({ client }: RunningCore, taskId: number) =>
  (await client.query('document.list', { taskId, after: null, limit: 50 })).total;

test('no room for the workbook of problem rows: the import is refused whole, and done once there is room', async context => {
  const running = await county();
  const folder = join(running.folder, '导出');
  const makeRoom = fullDiskAt(folder) ?? context.skip('a small disk cannot be mounted here');
  const text = objectsCsv(upTo(600).map(number => objectRow(number + 100, number % 2 === 0 ? { 登记状态: '' } : {})));
  const refusal = await refusalOf(importText(running, 'object', text));
  expect(refusal).toMatchObject({ code: 'disk-full', message: expect.stringContaining('磁盘空间不足') });
  expect(await allObjects(running)).toHaveLength(48);
  expect(leftovers(folder)).toEqual([]);
  makeRoom();
  expect(await importText(running, 'object', text)).toMatchObject({ rows: 600 });
  expect(running.bugs).toEqual([]);
});

test('no room for the papers of a draw: the draw stays as it is, no number is taken, and they are made once there is room', async context => {
  const running = await county();
  const { client } = running;
  const { taskId, drawId } = await drawUntil(running, 'CLOSED');
  const stage = await stageOf(running, drawId);
  const folder = running.application.requireWorkspace().paperFolder();
  const makeRoom = fullDiskAt(folder) ?? context.skip('a small disk cannot be mounted here');
  const papers = [
    () => client.job('document.notices', { taskId, issuedOn: '2026-03-03' }),
    () => client.job('document.drawRecord', { drawId }),
    () => client.job('document.drawnObjects', { drawId }),
  ];
  for (const make of papers) {
    expect(await refusalOf(make())).toMatchObject({ code: 'disk-full' });
    expect(leftovers(folder)).toEqual([]);
    expect(await documents(running, taskId)).toBe(0);
  }
  expect(await stageOf(running, drawId)).toEqual(stage);
  makeRoom();
  for (const make of papers) await make();
  const { rows } = await client.query('assignment.list', { taskId, after: null, limit: 50 });
  expect(rows.map(row => Number(/(\d+)号$/.exec(row.noticeNumber ?? '')?.[1])).toSorted((a, b) => a - b)).toEqual(
    upTo(rows.length),
  );
  expect(running.bugs).toEqual([]);
});
