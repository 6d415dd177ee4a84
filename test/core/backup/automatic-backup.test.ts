import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupWhenDue } from '#core/backup/automatic-backup.ts';
import type { ServiceEvent } from '#rpc/service.ts';
import { testBureau } from '../support/bureau.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, temporaryFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);
const rules = { intervalMinutes: 30, recent: 5, daily: 14, monthly: 12 };
const minute = 60_000;

const due = ({ application }: RunningCore) => backupWhenDue(application, new AbortController().signal);
const wait = ({ clock }: RunningCore, minutes: number) =>
  clock.set(new Date(clock.now().getTime() + minutes * minute).toISOString());
const work = ({ client }: RunningCore, phone: string) => client.command('bureau.save', { ...testBureau, phone });
const backups = ({ folder }: RunningCore) =>
  (existsSync(join(folder, '备份')) ? readdirSync(join(folder, '备份')) : []).filter(name => name.endsWith('.db'));
const list = ({ client }: RunningCore) => client.query('backup.list', {});

async function useSecond(running: RunningCore, path: string, password: 'none' | { password: string } = 'none') {
  const folder = running.core.files.grantInput(path);
  await running.client.job('backup.saveSettings', { ...rules, secondPlace: { folder }, password });
}

test('a backup is made when something has changed, and not again before it is time and something changes', async () => {
  const running = await county();
  expect(await due(running)).toBe(true);
  expect(await due(running)).toBe(false);
  wait(running, 31);
  expect(await due(running)).toBe(false);
  await work(running, '1');
  expect(await due(running)).toBe(true);
  await work(running, '2');
  wait(running, 29);
  expect(await due(running)).toBe(false);
  wait(running, 1);
  expect(await due(running)).toBe(true);
  expect(backups(running)).toHaveLength(3);
  const { rows, changedSince, failure } = await list(running);
  expect(rows.map(({ kind, state }) => [kind, state])).toEqual(Array(3).fill(['automatic', 'good']));
  expect({ changedSince, failure }).toEqual({ changedSince: false, failure: null });
  expect(running.bugs).toEqual([]);
});

test('a backup made by hand, rehearsed with or carried away is no change that asks for another', async () => {
  const running = await county();
  const { name } = await running.client.job('backup.run', {});
  const file = running.core.files.grantInput(join(running.folder, '备份', name));
  await running.client.job('backup.drill', { file, password: null });
  await running.client.job('workspace.pack', { password: null });
  wait(running, 60);
  expect(await due(running)).toBe(false);
  expect((await list(running)).changedSince).toBe(false);
  await work(running, '1');
  expect((await list(running)).changedSince).toBe(true);
});

test('a clock that was set back does not keep backups from being made', async () => {
  const running = await county();
  await due(running);
  running.clock.addDays(-400);
  await work(running, '1');
  expect(await due(running)).toBe(true);
});

test('pages hear of a backup that nobody asked for', async () => {
  const running = await county();
  const heard: ServiceEvent[] = [];
  running.core.service.onEvent(event => heard.push(event));
  await due(running);
  expect(heard).toContainEqual({ name: 'changed', topics: ['backup'] });
});

test('the folder keeps five recent ones and the last of each day', async () => {
  const running = await county();
  for (let day = 0; day < 3; day++) {
    for (let time = 0; time < 4; time++) {
      await work(running, `${day}-${time}`);
      expect(await due(running)).toBe(true);
      wait(running, 60);
    }
    running.clock.addDays(1);
  }
  // Four of today, two days before, of which one is the fifth.
  expect(backups(running)).toHaveLength(6);
  expect(readdirSync(join(running.folder, '备份'))).toHaveLength(12);
});

test('a file that a person put beside the backups is never removed', async () => {
  const running = await county();
  await running.client.job('backup.run', {});
  const [name = ''] = backups(running);
  copyFileSync(join(running.folder, '备份', name), join(running.folder, '备份', '我的.db'));
  for (let time = 0; time < 8; time++) {
    await work(running, `${time}`);
    wait(running, 31);
    await due(running);
  }
  expect(backups(running)).toContain('我的.db');
});

test('what cannot be written is told, tried again after a while, and told to be well again', async () => {
  const running = await county();
  writeFileSync(join(running.folder, '备份'), '不是文件夹');
  expect(await due(running)).toBe(false);
  expect((await list(running)).failure).toContain('备份');
  rmSync(join(running.folder, '备份'));
  expect(await due(running)).toBe(false);
  wait(running, 31);
  expect(await due(running)).toBe(true);
  expect((await list(running)).failure).toBeNull();
  expect(running.bugs).toEqual([]);
});

test('a second place gets a copy that reads back the same, with its digest beside it', async () => {
  const running = await county();
  const stick = temporaryFolder();
  await useSecond(running, stick);
  const made = await running.client.job('backup.run', {});
  expect(made.second).toMatchObject({ state: 'good', sentence: null });
  const copy = join(stick, '明抽备份', testBureau.name, made.name);
  expect(readFileSync(copy).equals(readFileSync(join(running.folder, '备份', made.name)))).toBe(true);
  expect(readFileSync(`${copy}.sha256`, 'utf8')).toContain(`${made.sha256}  ${made.name}`);
  expect((await list(running)).rows.map(({ place }) => place).toSorted()).toEqual(['here', 'second']);
});

test('a second place that is gone, or another one in its stead, is told; the backup here is made all the same', async () => {
  const running = await county();
  const stick = temporaryFolder();
  await useSecond(running, stick);
  rmSync(stick, { recursive: true });
  const gone = await running.client.job('backup.run', {});
  expect(gone.second).toMatchObject({ state: 'failed', sentence: expect.stringContaining('没有插上') });
  expect(existsSync(stick)).toBe(false); // Nothing was made in its place on the wrong disk.
  mkdirSync(stick);
  expect((await running.client.job('backup.run', {})).second.sentence).toContain('没有插上');
  writeFileSync(join(stick, '明抽第二备份位置.txt'), '另一个U盘');
  expect((await running.client.job('backup.run', {})).second.sentence).toContain('不是原来');
  expect(backups(running)).toHaveLength(3);
  await work(running, '1');
  wait(running, 31);
  expect(await due(running)).toBe(true);
  expect((await list(running)).second.state).toBe('failed');
  expect(running.bugs).toEqual([]);
});

test('copies for the second place are sealed with the password, which is kept nowhere', async () => {
  const running = await county();
  const stick = temporaryFolder();
  await useSecond(running, stick, { password: '云河备份2026' });
  const made = await running.client.job('backup.run', {});
  const [name = ''] = readdirSync(join(stick, '明抽备份', testBureau.name));
  expect(name).toBe(made.name.replace('.db', '.mcsealed'));
  const file = running.core.files.grantInput(join(stick, '明抽备份', testBureau.name, name));
  expect((await refusalOf(running.client.job('backup.preview', { file, password: null }))).code).toBe('file-protected');
  const shown = await running.client.job('backup.preview', { file, password: '云河备份2026' });
  expect(shown).toMatchObject({ sealed: true, beside: 'same', firstBroken: null, holds: { counts: { objects: 48 } } });
  const kept = readdirSync(running.keyFolder).map(each => readFileSync(join(running.keyFolder, each), 'utf8'));
  const written = [...kept, readFileSync(join(running.folder, '备份设置.json'), 'utf8')].join();
  const trail = JSON.stringify(await running.client.query('audit.list', { after: null, limit: 50 }));
  for (const text of [written, trail]) expect(text).not.toContain('云河备份2026');
});

test('a second place inside the workspace is refused', async () => {
  const running = await county();
  const refusal = await refusalOf(useSecond(running, join(running.folder, '公文')));
  expect(refusal.code).toBe('invalid-input');
});
