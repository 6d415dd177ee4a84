import { expect, test } from 'vitest';
import { shippedProfiles } from '#core/workspace/profile-files.ts';
import { approve, approverPassword, seatApprovers } from '../support/approval-work.ts';
import { cancelDraw, drawTaskUntil, freezeFrame } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, resourceFolder } from '../support/running-core.ts';

const county = prepared(smallCounty);

/** A bureau by the law: somebody must agree before a task is drawn. */
async function lawful(): Promise<RunningCore> {
  const running = await county();
  const { client } = running;
  const profile = await client.query('profile.get', {});
  const dispatchRule = { ...profile.dispatchRule, approvalNeeded: true };
  await client.command('profile.save', { profile: { ...profile, dispatchRule }, reason: '国办发〔2024〕54号' });
  return running;
}

const stateOf = async ({ client }: RunningCore, id: number) => (await client.query('task.get', { id })).state;
const release = (subject: number) => ({ action: 'task.release', subject, reason: '方案已会签' }) as const;

test('every shipped profile asks for an approval before a check, with its source', () => {
  for (const { code, dispatchRule } of shippedProfiles(resourceFolder)) {
    expect(dispatchRule, code).toMatchObject({ approvalNeeded: true, source: expect.stringContaining('54号') });
  }
});

test('a task is not drawn before somebody else has approved it, and is not changed while it waits', async () => {
  const running = await lawful();
  const { client } = running;
  const { id } = await client.command('task.create', draftOf());
  expect((await refusalOf(freezeFrame(running, id))).code).toBe('needs-approval');
  await seatApprovers(running);
  const { id: asked } = await client.command('approval.request', { ...release(id), details: {} });
  expect(await stateOf(running, id)).toBe('approving');
  const change = client.command('task.save', { id, draft: draftOf({ name: '改了名' }) });
  expect((await refusalOf(change)).message).toContain('撤回审批申请');
  const { deciders } = await client.query('approval.standing', { action: 'task.release', subject: id });
  const decision = { id: asked, accountId: deciders[0]?.id ?? 0, password: approverPassword, note: '' };
  await client.job('approval.decideHere', { ...decision, decision: 'approve' });
  expect(await stateOf(running, id)).toBe('ready');
  await drawTaskUntil(running, 'CLOSED', id);
  expect(await stateOf(running, id)).toBe('recusal');
});

test('a task that was turned down or taken back is a draft again', async () => {
  const running = await lawful();
  const { client } = running;
  const { id } = await client.command('task.create', draftOf());
  const { id: first } = await client.command('approval.request', { ...release(id), details: {} });
  await client.command('approval.withdraw', { id: first, reason: '再想想' });
  expect(await stateOf(running, id)).toBe('draft');
  await seatApprovers(running);
  const { id: asked } = await client.command('approval.request', { ...release(id), details: {} });
  const { deciders } = await client.query('approval.standing', { action: 'task.release', subject: id });
  const decision = { id: asked, accountId: deciders[0]?.id ?? 0, password: approverPassword, note: '比例过高' };
  await client.job('approval.decideHere', { ...decision, decision: 'reject' });
  expect(await stateOf(running, id)).toBe('draft');
  await client.command('task.save', { id, draft: draftOf({ name: '改了名' }) });
});

test('what was approved once may be drawn again after a draw that was cancelled', async () => {
  const running = await lawful();
  const { id } = await running.client.command('task.create', draftOf());
  await approve(running, release(id));
  const { drawId } = await drawTaskUntil(running, 'RESULT', id);
  await cancelDraw(running, drawId);
  expect(await stateOf(running, id)).toBe('ready');
  await drawTaskUntil(running, 'CLOSED', id);
  expect(await stateOf(running, id)).toBe('recusal');
});
