import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { testBureau } from '../support/bureau.ts';
import { type RunningCore, startCore, temporaryFolder } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { testAccount } from '../support/signed-in.ts';

/** A bureau on a PC whose time since its start, in seconds, is set apart from its clock. */
async function bureauWithUptime() {
  const clock = settableClock('2026-03-02T09:00:00+08:00');
  const steady = { seconds: 1000 };
  const running = startCore({ folder: join(temporaryFolder(), '数据'), clock, uptime: () => steady.seconds });
  onTestFinished(() => running.close());
  await running.client.job('workspace.create', { folder: null, bureau: testBureau, account: testAccount });
  const save = (phone: string) => running.client.command('bureau.save', { ...testBureau, phone });
  return { running, clock, steady, save };
}

async function entriesOf({ client }: RunningCore) {
  const { rows } = await client.query('audit.list', { after: null, limit: 50 });
  // Signing in and unlocking come and go with the time that passes.
  const own = rows.filter(({ action }) => !action.startsWith('account.'));
  return own.toReversed().map(({ action, clockJumped }) => (clockJumped ? `${action}!` : action));
}

test('a clock that goes with the time is not noted, however long the PC runs', async () => {
  const { running, clock, steady, save } = await bureauWithUptime();
  clock.addDays(40);
  steady.seconds += 40 * 86_400 + 4 * 60;
  await save('1');
  expect(await entriesOf(running)).toEqual(['workspace.create', 'bureau.save']);
});

test('a clock that was set on or back while the application runs is noted once, before what is done next', async () => {
  const { running, clock, steady, save } = await bureauWithUptime();
  clock.set('2026-03-02T09:30:00+08:00');
  steady.seconds += 60;
  await save('1');
  await save('2');
  clock.set('2026-03-02T09:10:00+08:00');
  steady.seconds += 60;
  await save('3');
  expect(await entriesOf(running)).toEqual([
    'workspace.create',
    'clock.jump!',
    'bureau.save',
    'bureau.save',
    'clock.jump!',
    'bureau.save',
  ]);
  const { rows } = await running.client.query('audit.list', {
    filter: { actions: ['clock.jump'] },
    after: null,
    limit: 9,
  });
  expect(rows.map(({ reason }) => reason)).toEqual([
    expect.stringContaining('拨慢了约 21 分钟'),
    expect.stringContaining('拨快了约 29 分钟'),
  ]);
  expect(rows.map(({ actor }) => actor)).toEqual(['明抽程序', '明抽程序']);
  expect(await running.client.job('audit.verify', {})).toMatchObject({ jumps: 2, firstBroken: null, found: 0 });
});

test('the limit is that of the profile', async () => {
  const { running, clock, steady, save } = await bureauWithUptime();
  const profile = await running.client.query('profile.get', {});
  await running.client.command('profile.save', { profile: { ...profile, clockJumpMinutes: 45 }, reason: '机房对时' });
  clock.set('2026-03-02T09:44:00+08:00');
  steady.seconds += 0;
  await save('1');
  clock.set('2026-03-02T09:46:00+08:00');
  await save('2');
  expect(await entriesOf(running)).toEqual([
    'workspace.create',
    'profile.save',
    'bureau.save',
    'clock.jump!',
    'bureau.save',
  ]);
});

test('a clock that stands before the last entry when the application starts is noted', async () => {
  const { running, steady } = await bureauWithUptime();
  await running.close();
  const { folder, keyFolder } = running;
  const clock = settableClock('2025-12-31T09:00:00+08:00');
  const next = startCore({ folder, keyFolder, clock, uptime: () => steady.seconds });
  onTestFinished(() => next.close());
  await next.client.job('workspace.open', { folder: null });
  await next.client.command('bureau.save', { ...testBureau, phone: '2' });
  await next.client.command('bureau.save', { ...testBureau, phone: '3' });
  expect(await entriesOf(next)).toEqual(['workspace.create', 'clock.jump!', 'bureau.save', 'bureau.save']);
});

test('a jump whose command was refused is noted with the next one', async () => {
  const { running, clock, save } = await bureauWithUptime();
  clock.set('2026-03-02T11:00:00+08:00');
  const { raw } = running.database();
  raw.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON main.audit_head BEGIN SELECT raise(ABORT, 'no log'); END;");
  await expect(save('1')).rejects.toThrow();
  raw.exec('DROP TRIGGER temp.refuse');
  await save('2');
  expect(await entriesOf(running)).toEqual(['workspace.create', 'clock.jump!', 'bureau.save']);
});
