import { expect, test } from 'vitest';
import { confirmDisclosure } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import type { Draft } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { enterAll, resultOf, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';

const county = prepared(smallCounty);

const twoObjects: Partial<Draft> = { strata: ['A', 'B'].map(code => ({ code, mode: 'count', count: 1 }) as const) };

async function closedTask(change: Partial<Draft> = {}) {
  const running = await county(settableClock('2026-03-02T09:30:00+08:00'));
  const { taskId } = await drawUntil(running, 'CLOSED', { ...twoObjects, ...change });
  return { running, taskId };
}

const rowOf = async ({ client }: RunningCore, today: string) => (await client.query('disclosure.list', { today }))[0];

const published = { channel: '国家企业信用信息公示系统', receipt: '回执001' };

const confirm = ({ client }: RunningCore, taskId: number, on: string) =>
  client.command('disclosure.confirm', { taskId, on, ...published });

const bulletin = ({ client }: RunningCore, taskId: number, issuedOn: string) =>
  client.job('document.bulletin', { taskId, issuedOn });

test('results are due twenty working days after the first check has ended, holidays not counted', async () => {
  const { running, taskId } = await closedTask();
  expect(await rowOf(running, '2026-03-02')).toMatchObject({ taskId, state: 'open', due: null, results: 0, total: 2 });
  running.clock.set('2026-03-20T09:00:00+08:00');
  const [first, second] = await sheetsOf(running, taskId);
  await running.client.command('result.save', resultOf(second, { checkedOn: '2026-03-12', endedOn: '2026-03-12' }));
  await running.client.command('result.save', resultOf(first));
  // 清明节 2026: 4 to 6 April.
  const row = await rowOf(running, '2026-03-20');
  expect(row).toMatchObject({
    due: '2026-04-08',
    lastEnd: '2026-03-12',
    provisional: false,
    results: 2,
    state: 'in-time',
  });
  expect((await running.client.query('task.get', { id: taskId })).disclosureDue).toBe('2026-04-08');
});

test.each([
  ['2026-03-20', 'in-time', 12],
  ['2026-03-30', 'in-time', 6],
  ['2026-03-31', 'due-soon', 5],
  ['2026-04-08', 'due-soon', 0],
  ['2026-04-09', 'late', -1],
  ['2026-04-13', 'late', -3],
] as const)('on %s the light of a task due on 8 April says %s', async (today, state, workingDaysLeft) => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-03-10T18:00:00+08:00');
  await enterAll(running, taskId);
  expect(await rowOf(running, today)).toMatchObject({ state, workingDaysLeft });
});

test('a date in a year whose holidays are not announced is provisional until the bureau enters them', async () => {
  const { running, taskId } = await closedTask({ checkFrom: '2026-12-01', checkTo: '2026-12-31' });
  running.clock.set('2026-12-20T09:00:00+08:00');
  await enterAll(running, taskId, { checkedOn: '2026-12-10', endedOn: '2026-12-10' });
  expect(await rowOf(running, '2026-12-20')).toMatchObject({ due: '2027-01-07', provisional: true });
  const profile = await running.client.query('profile.get', {});
  const calendar = [{ year: 2027, holidays: ['2027-01-01', '2027-01-04'], workdays: ['2027-01-03'] }];
  await running.client.command('profile.save', { profile: { ...profile, calendar }, reason: '国务院办公厅通知' });
  expect(await rowOf(running, '2026-12-20')).toMatchObject({ due: '2027-01-08', provisional: false });
});

test('the term is the one of the profile', async () => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-03-10T18:00:00+08:00');
  await enterAll(running, taskId);
  const profile = await running.client.query('profile.get', {});
  const shorter = { ...profile, disclosureWorkingDays: 7, dueSoonWorkingDays: 2 };
  await running.client.command('profile.save', { profile: shorter, reason: '市局要求' });
  expect(await rowOf(running, '2026-03-17')).toMatchObject({
    due: '2026-03-19',
    state: 'due-soon',
    workingDaysLeft: 2,
  });
  expect(await rowOf(running, '2026-03-16')).toMatchObject({ state: 'in-time' });
});

test('there is no bulletin before every result is entered', async () => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-03-10T18:00:00+08:00');
  const [first] = await sheetsOf(running, taskId);
  await running.client.command('result.save', resultOf(first));
  const refusal = await refusalOf(bulletin(running, taskId, '2026-03-10'));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('还有检查结果没有录入') });
  expect((await running.client.query('document.list', { taskId, after: null, limit: 10 })).rows).toEqual([]);
});

test('a bulletin made again keeps its number and its year; the next task gets the next number', async () => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-12-30T09:00:00+08:00');
  await enterAll(running, taskId);
  const first = await bulletin(running, taskId, '2026-12-30');
  running.clock.set('2027-01-05T09:00:00+08:00');
  expect((await refusalOf(bulletin(running, taskId, '2027-01-05'))).message).toContain('文号的年份是2026年');
  const later = { taskId, issuedOn: '2027-01-05', reason: '重新制作，文号不变' };
  const again = await running.client.job('document.bulletin', later);
  expect([first.number, again.number]).toEqual(['云市监公〔2026〕1号', '云市监公〔2026〕1号']);
  expect(again.pdf.name).toBe(first.pdf.name);
  expect(again.pdf.name).toContain('2026年度第001号');

  const next = await drawUntil(running, 'CLOSED', { ...twoObjects, checkFrom: '2027-01-04', checkTo: '2027-01-31' });
  await enterAll(running, next.taskId, { checkedOn: '2027-01-05', endedOn: '2027-01-05' });
  expect((await bulletin(running, next.taskId, '2027-01-05')).number).toBe('云市监公〔2027〕1号');
});

test('nothing counts as published before a bulletin was made and somebody has confirmed it', async () => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-03-12T09:00:00+08:00');
  expect((await refusalOf(confirm(running, taskId, '2026-03-12'))).message).toContain('还有检查结果没有录入');
  await enterAll(running, taskId);
  expect((await refusalOf(confirm(running, taskId, '2026-03-12'))).message).toContain('还没有生成公告');
  await bulletin(running, taskId, '2026-03-12');
  expect(await rowOf(running, '2026-03-12')).toMatchObject({ state: 'in-time', confirmedOn: null });
  expect((await refusalOf(confirm(running, taskId, '2026-03-13'))).message).toContain('不能晚于今天');
  expect((await refusalOf(confirm(running, taskId, '2026-03-09'))).message).toContain('2026-03-10');
  await confirmDisclosure(running, taskId, { on: '2026-03-12', ...published });
  expect(await rowOf(running, '2026-05-01')).toMatchObject({
    state: 'done',
    confirmedOn: '2026-03-12',
    channel: '国家企业信用信息公示系统',
    receipt: '回执001',
    workingDaysLeft: null,
  });
  expect((await running.client.query('task.get', { id: taskId })).state).toBe('disclosed');
});

test('a bulletin that was made before a correction cannot be confirmed', async () => {
  const { running, taskId } = await closedTask();
  running.clock.set('2026-03-12T09:00:00+08:00');
  await enterAll(running, taskId);
  await bulletin(running, taskId, '2026-03-12');
  running.clock.set('2026-03-12T10:00:00+08:00');
  const [first] = await sheetsOf(running, taskId);
  await running.client.command('result.save', resultOf(first, { outcome: '7', finding: '涉嫌无证经营' }));
  expect((await refusalOf(confirm(running, taskId, '2026-03-12'))).message).toContain('重新生成公告');
  await bulletin(running, taskId, '2026-03-12');
  await confirmDisclosure(running, taskId, { on: '2026-03-12', ...published });
  expect(await rowOf(running, '2026-03-12')).toMatchObject({ state: 'done' });
});

test('a task that does not exist can be neither announced nor confirmed', async () => {
  const { running } = await closedTask();
  expect((await refusalOf(bulletin(running, 99, '2026-03-10'))).code).toBe('not-found');
  expect((await refusalOf(confirm(running, 99, '2026-03-02'))).code).toBe('not-found');
});
