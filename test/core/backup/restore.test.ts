import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { databaseAt } from '../support/blank-database.ts';
import { testBureau } from '../support/bureau.ts';
import { drawUntil } from '../support/ceremony.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { anotherPage } from '../support/staff.ts';

const county = prepared(smallCounty);

const phoneOf = async ({ client }: RunningCore) => (await client.query('workspace.status', {})).bureau?.phone;
const work = ({ client }: RunningCore, phone: string) => client.command('bureau.save', { ...testBureau, phone });
const grant = ({ core }: RunningCore, path: string) => core.files.grantInput(path);
const backupPath = ({ folder }: RunningCore, name: string) => join(folder, '备份', name);
const leftovers = ({ folder }: RunningCore) => readdirSync(folder).filter(name => name.startsWith('.'));

/** A bureau whose backup says phone 1 and whose present says phone 2. */
async function twoStates() {
  const running = await county();
  await work(running, '1');
  const backup = await running.client.job('backup.run', {});
  await work(running, '2');
  return { running, backup, file: grant(running, backupPath(running, backup.name)) };
}

test('a preview says what a backup holds and leaves no trace of having looked', async () => {
  const running = await county();
  await drawUntil(running, 'CLOSED');
  const backup = await running.client.job('backup.run', {});
  const before = await running.client.query('audit.list', { after: null, limit: 1 });
  const file = grant(running, backupPath(running, backup.name));
  const shown = await running.client.job('backup.preview', { file, password: null });
  expect(shown).toMatchObject({
    name: backup.name,
    sha256: backup.sha256,
    beside: 'same',
    sealed: false,
    firstBroken: null,
    holds: { bureauName: testBureau.name, counts: { objects: 48, inspectors: 12, items: 3, tasks: 1, draws: 1 } },
  });
  expect(shown.holds.newestDraw?.title).toBe('一季度抽查');
  expect(await running.client.query('audit.list', { after: null, limit: 1 })).toEqual(before);
  expect(readdirSync(running.keyFolder).filter(name => name.startsWith('.'))).toEqual([]);
});

test('a restored backup is as it was then, the present is saved first, and the trail says all of it', async () => {
  const { running, backup, file } = await twoStates();
  const restored = await running.client.job('backup.restore', { file, password: null, reason: '误改电话' });
  expect(await phoneOf(running)).toBe('1');
  const [entry] = (await running.client.query('audit.list', { after: null, limit: 1 })).rows;
  expect(entry).toMatchObject({ action: 'backup.restore', subject: backup.name, reason: '误改电话' });
  expect(JSON.parse(entry?.after ?? '')).toMatchObject({
    sha256: backup.sha256,
    presentSavedAs: restored.presentSavedAs,
  });
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
  const saved = grant(running, backupPath(running, restored.presentSavedAs));
  await running.client.job('backup.restore', { file: saved, password: null, reason: '改回来' });
  expect(await phoneOf(running)).toBe('2');
  expect(leftovers(running)).toEqual([]);
  expect(running.bugs).toEqual([]);
});

test('a restored workspace goes on working, and can be closed and opened', async () => {
  const { running, file } = await twoStates();
  await running.client.job('backup.restore', { file, password: null, reason: '试' });
  await drawUntil(running, 'CLOSED');
  await running.client.job('workspace.close', {});
  expect((await running.client.job('workspace.open', { folder: null })).counts?.tasks).toBe(1);
});

test('a backup of an earlier version is restored and brought to this one', async () => {
  const running = await county();
  const fixture = resolve(import.meta.dirname, '../../fixtures/database/version-40.db');
  const restored = await running.client.job('backup.restore', {
    file: grant(running, fixture),
    password: null,
    reason: '换机',
  });
  expect(restored.holds.dataVersion).toBe(40);
  expect((await running.client.query('workspace.status', {})).counts?.objects).toBe(8);
  expect((await running.client.query('account.session', {})).state).toBe('first');
  await running.client.job('account.createFirst', testAccount);
  expect((await running.client.job('backup.run', {})).bytes).toBeGreaterThan(0);
});

test('a restored workspace is entered with the password of then, which opens its sealed numbers', async () => {
  const { running, file } = await twoStates();
  const page = anotherPage(running);
  const enter = async (password: string) => {
    page.carrySession((await page.job('account.signIn', { ...testAccount, password })).session);
  };
  const newPassword = 'Qinghe#2027';
  const telephone = { kind: 'object', id: 1, field: 'phone', reason: '核对' } as const;
  await enter(testAccount.password);
  const told = await page.job('personal.reveal', telephone);
  await page.job('account.changePassword', { current: testAccount.password, password: newPassword });
  await page.job('backup.restore', { file, password: null, reason: '试' });
  expect((await refusalOf(page.job('personal.reveal', telephone))).code).toBe('signed-out');
  await refusalOf(enter(newPassword));
  await enter(testAccount.password);
  expect(await page.job('personal.reveal', telephone)).toEqual(told);
});

test.each([
  ['a text', () => Buffer.from('这不是备份'.repeat(500)), 'workspace-damaged'],
  ['nothing', () => Buffer.alloc(0), 'file-unreadable'],
  ['half a backup', (whole: Buffer) => whole.subarray(0, whole.length / 2), 'workspace-damaged'],
])('%s is no backup: it is refused and the present stays as it is', async (_what, change, code) => {
  const { running, backup } = await twoStates();
  const path = join(temporaryFolder(), 'x.db');
  writeFileSync(path, change(readFileSync(backupPath(running, backup.name))));
  const file = grant(running, path);
  const refusal = await refusalOf(running.client.job('backup.restore', { file, password: null, reason: '试' }));
  expect(['file-unreadable', code]).toContain(refusal.code);
  expect(await phoneOf(running)).toBe('2');
  expect(leftovers(running)).toEqual([]);
  expect(running.bugs).toEqual([]);
});

test('a backup of a newer program is refused with both versions', async () => {
  const running = await county();
  const path = join(temporaryFolder(), 'x.db');
  const newer = databaseAt(40, path);
  newer.raw.pragma('user_version = 990');
  newer.close();
  const asked = running.client.job('backup.restore', { file: grant(running, path), password: null, reason: '试' });
  expect((await refusalOf(asked)).message).toContain('990');
});

test('a cancelled restore leaves everything as it was', async () => {
  const { running, file } = await twoStates();
  const controller = new AbortController();
  const restoring = running.client.job(
    'backup.restore',
    { file, password: null, reason: '试' },
    { signal: controller.signal, onProgress: () => controller.abort() },
  );
  expect((await refusalOf(restoring)).code).toBe('cancelled');
  expect(await phoneOf(running)).toBe('2');
  expect(leftovers(running)).toEqual([]);
});

test('a drill restores elsewhere, reports each step, stands in the trail and leaves nothing', async () => {
  const { running, backup, file } = await twoStates();
  const drill = await running.client.job('backup.drill', { file, password: null });
  expect(drill.good).toBe(true);
  expect(drill.steps.map(({ name }) => name)).toEqual(['读出并打开', '文件校验值', '清点内容', '操作日志']);
  expect(await phoneOf(running)).toBe('2');
  expect((await running.client.query('audit.list', { after: null, limit: 1 })).rows[0]).toMatchObject({
    action: 'backup.drill',
    subject: backup.name,
  });
  expect(leftovers(running)).toEqual([]);
});

test('a drill with a damaged backup fails in words, and with a changed one names its digest', async () => {
  const { running, backup, file } = await twoStates();
  const path = backupPath(running, backup.name);
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, 8192));
  const broken = await running.client.job('backup.drill', { file, password: null });
  expect(broken).toMatchObject({ good: false, steps: [{ name: '读出并打开', good: false }] });
  expect((await running.client.query('backup.list', {})).rows[0]?.state).toBe('changed');
  const other = await running.client.job('backup.run', {});
  writeFileSync(path, readFileSync(backupPath(running, other.name)));
  const changed = await running.client.job('backup.drill', { file, password: null });
  expect(changed.steps.find(({ name }) => name === '文件校验值')?.good).toBe(false);
  expect(existsSync(join(running.folder, '明抽.db'))).toBe(true);
});
