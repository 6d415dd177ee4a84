import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TaskEvent, type TaskState, taskAfter } from '#domain/dispatch/task-machine.ts';
import { approve, approverPassword, approvers, seatApprovers } from '../support/approval-work.ts';
import { drawUntil } from '../support/ceremony.ts';
import { blankSheet } from '../support/dispatch-work.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { resultOf, sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { testAccount } from '../support/signed-in.ts';

const county = prepared(smallCounty);
const page = { after: null, limit: 100 };
const today = '2026-03-02';

async function drawn() {
  const running = await county();
  running.clock.set(`${today}T09:00:00+08:00`);
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', { strata: [{ code: 'A', mode: 'count', count: 4 }] });
  return { running, taskId, drawId };
}

const listed = async ({ client }: RunningCore, taskId: number) =>
  (await client.query('dispatch.list', { taskId, ...page })).rows;
const stateOf = async ({ client }: RunningCore, id: number) => (await client.query('task.get', { id })).state;

test('a task is dispatched when all its sheets are, and in inspection from the first that has begun', async () => {
  const { running, taskId } = await drawn();
  const { client } = running;
  const [first, ...others] = (await listed(running, taskId)).map(({ id }) => id);
  const move = (ids: number[], event: 'dispatch' | 'receive' | 'begin' | 'recall') =>
    client.command('dispatch.move', { ids, event, reason: '' });
  await move(others, 'dispatch');
  expect(await stateOf(running, taskId)).toBe('recusal');
  const twice = move([first ?? 0, ...others], 'dispatch');
  expect((await refusalOf(twice)).message).toContain('不能派发');
  expect((await listed(running, taskId))[0]?.state).toBe('waiting');
  await move([first ?? 0], 'dispatch');
  expect(await stateOf(running, taskId)).toBe('dispatched');
  await move([first ?? 0], 'begin');
  expect(await stateOf(running, taskId)).toBe('checking');
  await move(others, 'begin');
  expect(await stateOf(running, taskId)).toBe('recording');
  const { steps } = await client.query('task.get', { id: taskId });
  let state: TaskState = 'draft';
  for (const { event, to } of steps) {
    expect(taskAfter(state, event as TaskEvent), event).toBe(to);
    state = to;
  }
  expect(state).toBe('recording');
});

test('a granted recusal holds its sheet back until the draw has brought somebody else, whom the register names', async () => {
  const { running, taskId, drawId } = await drawn();
  const { client } = running;
  const [sheet] = await listed(running, taskId);
  const [member] = sheet?.team ?? [];
  const asked = { assignmentId: sheet?.id ?? 0, inspectorId: member?.id ?? 0, kind: 'kin', on: today } as const;
  const leave = { ...asked, applicant: 'party', kind: 'leave', reason: '请假' } as const;
  expect((await refusalOf(client.command('recusal.request', leave))).message).toContain('当事人只能申请回避');
  const { id } = await client.command('recusal.request', { ...asked, applicant: 'party', reason: '亲属' });
  const own = client.command('recusal.decide', { id, decision: 'granted', reason: '属实' });
  expect((await refusalOf(own)).code).toBe('not-allowed');
  await seatApprovers(running);
  await client.job('account.signIn', { name: approvers[0], password: approverPassword });
  await client.command('recusal.decide', { id, decision: 'granted', reason: '属实' });
  await client.job('account.signIn', testAccount);
  const send = () => client.command('dispatch.move', { ids: [sheet?.id ?? 0], event: 'dispatch', reason: '' });
  expect((await refusalOf(send())).message).toContain('没有办完');
  const { standing } = await client.query('draw.afterwards', { drawId });
  const object = standing.find(({ sheet: number }) => number === sheet?.number);
  const person = object?.team.find(({ name }) => name === member?.name);
  const change = { object: object?.id ?? '', inspector: person?.id ?? '' };
  const reason = '回避：亲属';
  await approve(running, {
    action: 'draw.replaceInspector',
    subject: drawId,
    reason,
    details: { ...change, unavailable: '无' },
  });
  const { in: newcomer } = await client.command('draw.replaceInspector', {
    drawId,
    ...change,
    unavailable: [],
    reason,
  });
  const { rows } = await client.query('recusal.list', { taskId, show: 'all', ...page });
  expect(rows).toMatchObject([
    { id, decision: 'granted', replacement: newcomer.name, approvedBy: [...approvers], ledgerSeq: expect.any(Number) },
  ]);
  await send();
});

test('days are spread over the working days of a span, station by station, and helpers never count', async () => {
  const { running, taskId } = await drawn();
  const { client } = running;
  const planned = await client.command('dispatch.planDays', { taskId, from: '2026-03-06', to: '2026-03-09' });
  expect(planned).toEqual({ planned: 4, days: 2 });
  const rows = await listed(running, taskId);
  expect(new Set(rows.map(({ plannedOn }) => plannedOn))).toEqual(new Set(['2026-03-06', '2026-03-09']));
  const weekend = client.command('dispatch.planDays', { taskId, from: '2026-03-07', to: '2026-03-08' });
  expect((await refusalOf(weekend)).message).toContain('没有工作日');
  const strange = { ...blankSheet, id: rows[0]?.id ?? 0, leaderId: 99 };
  expect((await refusalOf(client.command('dispatch.save', strange))).message).toContain('组长');
});

test.each([
  ['a notice in the future', { noticeWay: 'served', noticedOn: '2026-03-03' }, '通知日期不能晚于今天'],
  ['a day of notice for a check without notice', { noticeWay: 'none', noticedOn: today }, '通知方式'],
  ['a scan in the future', { scannedAt: '2026-03-02T10:00' }, '扫码时间'],
  ['an entry afterwards without a reason', { enteredBackOn: today }, '没有扫码的原因'],
  [
    'an entry afterwards that is too late',
    { plannedOn: '2026-02-10', enteredBackOn: today, outageReason: '系统故障' },
    '10 天的期限',
  ],
] as const)('%s is refused', async (_what, change, words) => {
  const { running, taskId } = await drawn();
  const [sheet] = await listed(running, taskId);
  const save = running.client.command('dispatch.save', { ...blankSheet, id: sheet?.id ?? 0, ...change });
  expect((await refusalOf(save)).message).toContain(words);
});

test('neither a coordinating body nor a helper nor a cancelled line stands behind a task', async () => {
  const running = await county();
  const origin = { planLineId: null, source: 'planned', sourceText: '', subject: '', urgentReason: null } as const;
  const create = (change: object) =>
    refusalOf(running.client.command('task.create', { ...draftOf(), origin: { ...origin, ...change } }));
  expect((await create({ subject: '云河县联席会议办公室' })).message).toContain('议事协调机构');
  expect((await create({ source: 'superior' })).message).toContain('请写明依据');
  expect((await create({ planLineId: 7 })).code).toBe('not-found');
});

test('an urgent task is drawn before its approval, stands out until it is given, and is not closed without it', async () => {
  const running = await county();
  running.clock.set(`${today}T09:00:00+08:00`);
  const { client } = running;
  const profile = await client.query('profile.get', {});
  const dispatchRule = { ...profile.dispatchRule, approvalNeeded: true };
  await client.command('profile.save', { profile: { ...profile, dispatchRule }, reason: '依法' });
  const origin = {
    planLineId: null,
    source: 'special',
    sourceText: '市局电话',
    subject: '',
    urgentReason: '食品安全事件',
  } as const;
  const task = { ...draftOf({ strata: [{ code: 'A', mode: 'count', count: 1 }] }), origin };
  const { id } = await client.command('task.create', task);
  const meeting = { taskId: id, occasion: '会', place: '', host: '甲', operator: '乙' };
  await client.job('draw.freezeFrame', meeting);
  expect(await client.query('task.get', { id })).toMatchObject({ approval: 'afterwards', approveBy: '2026-03-05' });
  await approve(running, { action: 'task.release', subject: id, reason: '事后补批' });
  expect(await client.query('task.get', { id })).toMatchObject({
    approval: 'given',
    approvedOn: today,
    state: 'drawing',
  });
});

test('whatever is asked of the sheets of a real task, each stays on its machine and no step is lost', async () => {
  const { running, taskId } = await drawn();
  const { client } = running;
  const ids = (await listed(running, taskId)).map(({ id }) => id);
  const events = ['dispatch', 'receive', 'recall', 'begin', 'result'] as const;
  const deeds = fc.sample(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...events)), { seed: 7, numRuns: 60 });
  running.clock.set('2026-03-11T09:00:00+08:00');
  for (const [id, event] of deeds) {
    const sheet = (await sheetsOf(running, taskId)).find(one => one.id === id);
    const deed =
      event === 'result'
        ? client.command('result.save', resultOf(sheet))
        : client.command('dispatch.move', { ids: [id], event, reason: '' });
    await deed.catch((error: { code: string }) => expect(error.code).toBe('conflict'));
  }
  for (const { id, state } of await listed(running, taskId)) {
    const steps = await client.query('dispatch.history', { id });
    expect(steps.at(-1)?.to ?? 'waiting').toBe(state);
    for (const [place, step] of steps.entries()) expect(step.from).toBe(steps[place - 1]?.to ?? 'waiting');
  }
  expect(running.bugs).toEqual([]);
});
