import { expect, test } from 'vitest';
import { connectInProcess } from '#host/in-process-client.ts';
import { testBureau } from '../support/bureau.ts';
import { drawUntil } from '../support/ceremony.ts';
import { importText } from '../support/import-file.ts';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { objectRow, objectsCsv, upTo } from '../support/registry-rows.ts';
import { temporaryFolder } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';
import { anotherPage, colleague, staffPassword } from '../support/staff.ts';

const county = prepared(smallCounty);
const page = { after: null, limit: 1 };

test('whoever has signed in works under his name and his roles, also in the trail', async () => {
  const running = await startBureau();
  const { page: desk, name } = await colleague(running, '高飞', ['clerk', 'reviewer']);
  const session = await desk.query('account.session', {});
  expect(session).toMatchObject({ state: 'signed-in', who: { name, roles: ['经办人', '审核人'] }, idleMinutes: 15 });
  await desk.command('task.void', { id: 9, reason: '误建' }).catch(() => undefined);
  const { rows } = await running.client.query('audit.list', { after: null, limit: 3 });
  expect(rows.map(({ action, actor }) => [action, actor])).toEqual([
    ['account.changePassword', '高飞（经办人、审核人）'],
    ['account.signIn', '高飞（经办人、审核人）'],
    ['account.save', '林英（系统管理员）'],
  ]);
});

test.each([
  ['disabled', 'signed-out'],
  ['given another password', 'signed-out'],
  ['left without the role', 'not-allowed'],
  ['given a role that may less', 'not-allowed'],
] as const)('somebody who is %s in another window is refused at his next call', async (how, code) => {
  const running = await startBureau();
  const { client } = running;
  const { page: desk, id, name } = await colleague(running, '高飞', ['auditor']);
  expect((await desk.query('audit.list', page)).total).toBeGreaterThan(0);
  const reason = '调岗';
  if (how === 'disabled') await client.command('account.disable', { id, reason });
  if (how === 'given another password')
    await client.job('account.resetPassword', { id, password: 'Wanfeng#31', reason });
  if (how === 'left without the role')
    await client.job('account.save', { id, name, roles: ['inspector'], password: null, reason });
  if (how === 'given a role that may less') {
    await client.command('role.save', { code: 'auditor', title: '审计员', permissions: ['workspace.read'], reason });
  }
  expect((await refusalOf(desk.query('audit.list', page))).code).toBe(code);
});

test('signing out ends the session everywhere it was copied to', async () => {
  const running = await startBureau();
  const { page: desk, session } = await colleague(running, '高飞', ['auditor']);
  const copy = anotherPage(running);
  copy.carrySession(session);
  expect((await copy.query('account.session', {})).state).toBe('signed-in');
  await desk.command('account.signOut', {});
  expect((await copy.query('account.session', {})).state).toBe('signed-out');
  expect((await refusalOf(copy.query('audit.list', page))).code).toBe('signed-out');
});

test('who signs in at a page that is somebody else’s takes it over, and the session before is over', async () => {
  const running = await startBureau();
  const { page: desk, session } = await colleague(running, '高飞', ['auditor']);
  const next = await desk.job('account.signIn', testAccount);
  expect(next.session).not.toBe(session);
  expect((await desk.query('account.session', {})).state).toBe('signed-out');
  desk.carrySession(next.session);
  expect((await desk.query('account.session', {})).who?.name).toBe(testAccount.name);
});

test('a page that is left alone locks after the minutes of the profile, and its owner’s password opens it again', async () => {
  const running = await startBureau();
  const { page: desk } = await colleague(running, '高飞', ['auditor']);
  running.clock.addMinutes(14);
  expect((await desk.query('audit.list', page)).total).toBeGreaterThan(0);
  running.clock.addMinutes(14);
  expect((await desk.query('account.session', {})).state).toBe('signed-in');
  running.clock.addMinutes(1);
  expect((await refusalOf(desk.query('audit.list', page))).code).toBe('locked');
  const { methods, ...locked } = await desk.query('account.session', {});
  expect(locked).toMatchObject({ state: 'locked', who: { name: '高飞' } });
  // The page behind the lock stays as it was.
  expect(methods).toContain('audit.list');
  expect((await refusalOf(desk.job('account.unlock', { password: testAccount.password }))).code).toBe('not-allowed');
  expect((await refusalOf(desk.query('audit.list', page))).code).toBe('locked');
  await desk.job('account.unlock', { password: staffPassword });
  expect((await desk.query('audit.list', page)).total).toBeGreaterThan(0);
});

test('a page that is locked on purpose stays locked at once, and other pages of the same person do not', async () => {
  const running = await startBureau();
  const { page: desk, name } = await colleague(running, '高飞', ['auditor']);
  const second = anotherPage(running);
  second.carrySession((await second.job('account.signIn', { name, password: staffPassword })).session);
  await desk.command('account.lock', {});
  expect((await refusalOf(desk.query('audit.list', page))).code).toBe('locked');
  expect((await second.query('audit.list', page)).total).toBeGreaterThan(0);
});

test('the projected window goes on showing the draw when the operator’s page locks, and stops when nobody is signed in', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const projector = connectInProcess(running.core, error => running.bugs.push(error), 'audience');
  await running.client.command('account.lock', {});
  expect((await projector.query('draw.projection', { drawId }))?.state).toBe('COMMITTED');
  running.clock.addMinutes(60);
  expect((await projector.query('draw.projection', { drawId }))?.state).toBe('COMMITTED');
  await running.client.job('account.unlock', { password: testAccount.password });
  await running.client.command('account.signOut', {});
  expect((await refusalOf(projector.query('draw.projection', { drawId }))).code).toBe('signed-out');
  projector.carrySession(running.session());
  expect((await refusalOf(projector.query('draw.projection', { drawId }))).code).toBe('signed-out');
  projector.close();
});

test('nobody stays signed in when the workspace is closed and opened again', async () => {
  const running = await startBureau();
  const { page: desk } = await colleague(running, '高飞', ['auditor']);
  await running.client.job('workspace.close', {});
  expect((await desk.query('account.session', {})).state).toBe('none');
  await running.client.job('workspace.open', { folder: null });
  expect((await desk.query('account.session', {})).state).toBe('signed-out');
});

test('a locked page that nobody comes back to is forgotten after a day', async () => {
  const running = await startBureau();
  const { page: desk, name } = await colleague(running, '高飞', ['auditor']);
  running.clock.addMinutes(25 * 60);
  await anotherPage(running).job('account.signIn', { name, password: staffPassword });
  expect((await desk.query('account.session', {})).state).toBe('signed-out');
});

test('whoever has not signed in takes the workspace away from nobody who works in it', async () => {
  const running = await startBureau();
  const { page: desk } = await colleague(running, '高飞', ['clerk']);
  const stranger = anotherPage(running);
  const folder = running.core.files.grantInput(temporaryFolder());
  const ways = [
    () => stranger.job('workspace.close', {}),
    () => stranger.job('workspace.openDemo', { folder }),
    () => stranger.job('workspace.open', { folder }),
    () => stranger.job('workspace.create', { folder, bureau: testBureau, account: testAccount }),
  ];
  for (const way of ways) {
    expect(await refusalOf(way())).toMatchObject({
      code: 'signed-out',
      message: expect.stringContaining('正在这份数据里工作'),
    });
  }
  expect((await desk.query('account.session', {})).state).toBe('signed-in');
  await desk.command('account.lock', {});
  await running.client.command('account.signOut', {});
  await stranger.job('workspace.close', {});
  expect((await stranger.query('workspace.status', {})).state).toBe('none');
});

test('whoever comes to a locked page closes nothing under the work its owner has left running', async () => {
  const running = await county();
  const rows = upTo(1200).map(number => objectRow(number + 100));
  const importing = importText(running, 'object', objectsCsv(rows));
  await running.client.command('account.lock', {});
  const stranger = anotherPage(running);
  expect(await refusalOf(stranger.job('workspace.close', {}))).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('还有工作正在进行'),
  });
  expect((await importing).created).toBe(rows.length);
  await stranger.job('workspace.close', {});
  const { counts } = await stranger.job('workspace.open', { folder: null });
  expect(counts?.objects).toBe(smallCounty.objects.length + rows.length);
});
