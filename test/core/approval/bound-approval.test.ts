import { expect, test } from 'vitest';
import { approve, approverPassword, approvers, seatApprovers } from '../support/approval-work.ts';
import { addWitnesses, drawUntil, stageOf, takeStep } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { enterAll } from '../support/results.ts';
import { idOf, list, pageOf, reason, request, requestToVoid } from './void-request.ts';

const county = prepared(smallCounty);
const askedToVoid = async () => requestToVoid(await county());

test('an approval no longer counts when its subject has changed since, and says so', async () => {
  const { running, subject, id } = await askedToVoid();
  await running.client.command('task.save', { id: subject, draft: draftOf({ name: '改名抽查' }) });
  expect((await list(running, 'open')).rows[0]).toMatchObject({ state: 'outdated', mayDecide: false });
  const page = await pageOf(running, approvers[0]);
  const late = await refusalOf(page.command('approval.decide', { id, decision: 'approve', note: '' }));
  expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('不再算数') });
  expect((await list({ client: page }, 'for-me')).total).toBe(0);
  const refusal = await refusalOf(running.client.command('task.void', { id: subject, reason }));
  expect(refusal).toMatchObject({ code: 'needs-approval', message: expect.stringContaining('情况有了变化') });
  await approve(running, { action: 'task.void', subject, reason });
  await running.client.command('task.void', { id: subject, reason });
  expect((await list(running, 'all')).rows.map(({ state }) => state)).toEqual(['used', 'outdated']);
});

test('who agreed to cancel a draw before the reveal has not agreed to it after the result is known', async () => {
  const running = await county();
  const held = await drawUntil(running, 'COMMITTED');
  const { drawId } = held;
  await approve(running, { action: 'draw.cancel', subject: drawId, reason: '停电' });
  await addWitnesses(running, drawId);
  await takeStep(running, 'RESULT', held);
  const refusal = await refusalOf(running.client.command('draw.cancel', { drawId, reason: '停电' }));
  expect(refusal).toMatchObject({ code: 'needs-approval', message: expect.stringContaining('情况有了变化') });
  expect((await stageOf(running, drawId)).state).toBe('RESULT');
});

test('a draw is cancelled by two, whose names stand in its record; one is not enough', async () => {
  const running = await county();
  await seatApprovers(running);
  const { drawId } = await drawUntil(running, 'WITNESSED');
  const asked = { action: 'draw.cancel', subject: drawId, reason: '停电', details: {} } as const;
  const { id } = await running.client.command('approval.request', asked);
  const page = await pageOf(running, approvers[0]);
  await page.command('approval.decide', { id, decision: 'approve', note: '' });
  const refusal = await refusalOf(running.client.command('draw.cancel', { drawId, reason: '停电' }));
  expect(refusal.message).toBe('取消抽取须由 2 人审批：批准的人还不够。可以审批的人：梁平（审核人）。');
  await (await pageOf(running, approvers[1])).command('approval.decide', { id, decision: 'approve', note: '' });
  const other = await refusalOf(running.client.command('draw.cancel', { drawId, reason: '抽中的企业不合适' }));
  expect(other).toMatchObject({ code: 'needs-approval', message: expect.stringContaining('不一致') });
  await running.client.command('draw.cancel', { drawId, reason: '停电' });
  expect((await stageOf(running, drawId)).cancelled[0]?.approvedBy).toEqual(['郭强', '梁平']);
});

test('an approval serves once: with the deed it is used up, and without the deed it stays', async () => {
  const running = await county();
  const held = await drawUntil(running, 'COMMITTED');
  const { drawId } = held;
  await approve(running, { action: 'draw.cancel', subject: drawId, reason: '停电' });
  await running.client.command('draw.cancel', { drawId, reason: '停电' });
  await running.client.command('draw.again', { drawId });
  const refusal = await refusalOf(running.client.command('draw.cancel', { drawId, reason: '停电' }));
  expect(refusal.message).toContain('还没有申请');
});

test('a disclosure is confirmed with the very day, place and receipt that were approved', async () => {
  const running = await county();
  const { taskId } = await drawUntil(running, 'CLOSED', { strata: [{ code: 'A', mode: 'count', count: 1 }] });
  running.clock.set('2026-03-12T09:00:00+08:00');
  await enterAll(running, taskId);
  await running.client.job('document.bulletin', { taskId, issuedOn: '2026-03-12' });
  const details = { on: '2026-03-12', channel: '公示系统', receipt: '回执001' };
  const asked = { action: 'disclosure.confirm', subject: taskId, reason: '已发布' } as const;
  const blank = running.client.command('approval.request', { ...asked, details: { ...details, receipt: '' } });
  expect((await refusalOf(blank)).message).toContain('请填写回执');
  await approve(running, { ...asked, details });
  const other = running.client.command('disclosure.confirm', { taskId, ...details, receipt: '回执002' });
  expect((await refusalOf(other)).message).toContain('不一致');
  await running.client.command('disclosure.confirm', { taskId, ...details });
  expect((await running.client.query('task.get', { id: taskId })).state).toBe('disclosed');
});

test('a profile may ask for more people, for none, or for somebody to let a task go to its draw', async () => {
  const running = await county();
  const { client } = running;
  const profile = await client.query('profile.get', {});
  const approvers = { ...profile.approvals.approvers, 'task.void': 0, 'task.release': 1 };
  const changed = { ...profile, approvals: { ...profile.approvals, approvers } };
  await client.command('profile.save', { profile: changed, reason: '局长办公会' });
  const first = await client.command('task.create', draftOf());
  await client.command('task.void', { id: first.id, reason });
  const needless = await refusalOf(request(running, first.id));
  expect(needless).toMatchObject({ code: 'conflict', message: expect.stringContaining('不需要审批') });
  const { id: taskId } = await client.command('task.create', draftOf());
  const meeting = { taskId, occasion: '会', place: '', host: '甲', operator: '乙' };
  expect((await refusalOf(client.job('draw.freezeFrame', meeting))).code).toBe('needs-approval');
  await approve(running, { action: 'task.release', subject: taskId, reason: '方案已会签' });
  await client.job('draw.freezeFrame', meeting);
  const fewer = { ...changed, approvals: { ...changed.approvals, approvers: { ...approvers, 'draw.cancel': 1 } } };
  const refusal = await refusalOf(client.command('profile.save', { profile: fewer, reason: '图省事' }));
  expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining('两人') });
});

test('a rule made stricter after the request holds for it', async () => {
  const { running, subject } = await askedToVoid();
  const { client } = running;
  const accountId = await idOf(running, approvers[0]);
  const [{ id } = { id: 0 }] = (await list(running, 'open')).rows;
  const here = { id, accountId, password: approverPassword, decision: 'approve', note: '' } as const;
  await client.job('approval.decideHere', here);
  const profile = await client.query('profile.get', {});
  const stricter = { ...profile.approvals, approvers: { ...profile.approvals.approvers, 'task.void': 2 } };
  await client.command('profile.save', { profile: { ...profile, approvals: stricter }, reason: '市局要求' });
  expect((await refusalOf(client.command('task.void', { id: subject, reason }))).message).toContain('需要更多人批准');
  await approve(running, { action: 'task.void', subject, reason });
  await client.command('task.void', { id: subject, reason });
});
