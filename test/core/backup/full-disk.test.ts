import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { remount, smallDisk } from '../support/small-disk.ts';

const county = prepared(smallCounty);

function disk(context: TestContext, options: string): string {
  return smallDisk(options) ?? context.skip('a small disk cannot be mounted here');
}

/** A bureau on a disk of its own, with one backup on it. */
async function onDisk(context: TestContext): Promise<{ running: RunningCore; place: string; backup: string }> {
  const place = disk(context, 'size=64m');
  const source = await county();
  const packed = await source.client.job('workspace.pack', { password: null });
  const running = startCore({ folder: join(place, '数据'), keyFolder: temporaryFolder() });
  onTestFinished(() => running.close());
  const file = running.core.files.grantInput(join(source.folder, '导出', packed.name));
  await running.client.job('workspace.unpack', { file, password: null, folder: null });
  const { name } = await running.client.job('backup.run', {});
  return { running, place, backup: name };
}

/** Fills a disk but for so many bytes. */
function fill(place: string, left: number): void {
  const piece = Buffer.alloc(64 * 1024);
  const path = join(place, 'voll');
  writeFileSync(path, '');
  try {
    for (;;) writeFileSync(path, piece, { flag: 'a' });
  } catch {
    if (left > 0) remount(place, `size=${64 * 1024 + Math.ceil(left / 1024)}k`);
  }
}

const names = (folder: string) => (existsSync(folder) ? readdirSync(folder).toSorted() : []);
const works = ({ client }: RunningCore) =>
  client.query('object.facets', { filter: { text: '', riskClasses: [], states: [], stations: [], labels: [] } });

test.for([0, 40, 200])(
  'a disk with %i KB left: no half backup, the old ones stay, and work goes on with room',
  async (kilobytes, context) => {
    const { running, place } = await onDisk(context);
    const before = names(join(running.folder, '备份'));
    fill(place, kilobytes * 1024);
    expect((await refusalOf(running.client.job('backup.run', {}))).code).toBe('disk-full');
    expect(names(join(running.folder, '备份'))).toEqual(before);
    await works(running);
    remount(place, 'size=128m');
    expect((await running.client.job('backup.run', {})).bytes).toBeGreaterThan(0);
    expect(running.bugs).toEqual([]);
  },
);

test('a restore, a drill and a move on a full disk change nothing and say so', async context => {
  const { running, place, backup } = await onDisk(context);
  const before = [names(running.folder), names(join(running.folder, '备份'))];
  const file = running.core.files.grantInput(join(running.folder, '备份', backup));
  fill(place, 200 * 1024);
  const asked = { file, password: null };
  expect((await refusalOf(running.client.job('backup.restore', { ...asked, reason: '试' }))).code).toBe('disk-full');
  expect((await refusalOf(running.client.job('workspace.pack', { password: null }))).code).toBe('disk-full');
  const drill = await running.client.job('backup.drill', asked).catch((error: unknown) => error);
  expect(drill instanceof Error || (drill as { good: boolean }).good === false).toBe(true);
  expect([names(running.folder), names(join(running.folder, '备份'))]).toEqual(before);
  remount(place, 'size=128m');
  await running.client.job('backup.restore', { ...asked, reason: '试' });
  expect((await running.client.query('workspace.status', {})).bureau?.name).toBe(testBureau.name);
});

test('moving in onto a full disk leaves the folder empty', async context => {
  const source = await county();
  const packed = await source.client.job('workspace.pack', { password: null });
  const place = disk(context, 'size=200k');
  const running = startCore({ folder: join(place, '数据'), keyFolder: temporaryFolder() });
  onTestFinished(() => running.close());
  const file = running.core.files.grantInput(join(source.folder, '导出', packed.name));
  const asked = running.client.job('workspace.unpack', { file, password: null, folder: null });
  expect((await refusalOf(asked)).code).toBe('disk-full');
  expect(names(running.folder)).toEqual([]);
});

test('a second place that is full or read-only is told; what lay there stays', async context => {
  const running = await county();
  const stick = disk(context, 'size=4m');
  const folder = running.core.files.grantInput(stick);
  const rules = { intervalMinutes: 30, recent: 5, daily: 14, monthly: 12 };
  await running.client.job('backup.saveSettings', { ...rules, secondPlace: { folder }, password: 'none' });
  expect((await running.client.job('backup.run', {})).second.state).toBe('good');
  const there = join(stick, '明抽备份', testBureau.name);
  const before = names(there);
  fill(stick, 0);
  const full = await running.client.job('backup.run', {});
  expect(full.second).toMatchObject({ state: 'failed', sentence: expect.stringContaining('空间不足') });
  remount(stick, 'ro');
  const readOnly = await running.client.job('backup.run', {});
  expect(readOnly.second).toMatchObject({ state: 'failed', sentence: expect.stringContaining('只读') });
  expect(names(there)).toEqual(before);
  expect(running.bugs).toEqual([]);
});

test('a read-only folder and a file in the place of a folder cannot become the second place', async context => {
  const running = await county();
  const readOnly = disk(context, 'ro');
  const file = join(temporaryFolder(), 'x');
  writeFileSync(file, '');
  mkdirSync(join(temporaryFolder(), 'y'));
  for (const path of [readOnly, file]) {
    const folder = running.core.files.grantInput(path);
    const rules = { intervalMinutes: 30, recent: 5, daily: 14, monthly: 12 };
    const asked = running.client.job('backup.saveSettings', { ...rules, secondPlace: { folder }, password: 'none' });
    await refusalOf(asked);
  }
  expect((await running.client.query('backup.settings', {})).secondPlace).toBeNull();
});
