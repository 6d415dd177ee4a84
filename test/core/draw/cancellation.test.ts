import { expect, test } from 'vitest';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { approvers } from '../support/approval-work.ts';
import { addWitnesses, cancelDraw, drawTaskUntil, drawUntil, stageOf } from '../support/ceremony.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { startCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

test.each(['COMMITTED', 'WITNESSED', 'RESULT'] as const)(
  'a draw cancelled in the state %s still shows its whole result, and needs a reason and two people',
  async state => {
    const running = await county();
    const { taskId, drawId } = await drawUntil(running, state);
    const cancel = (reason: string) => running.client.command('draw.cancel', { drawId, reason });
    expect((await refusalOf(cancel(' '))).code).toBe('invalid-input');
    const refusal = await refusalOf(cancel('会场停电'));
    expect(refusal).toMatchObject({ code: 'needs-approval', message: expect.stringContaining('须由 2 人审批') });
    expect((await stageOf(running, drawId)).state).toBe(state);
    await cancelDraw(running, drawId, '会场停电');
    const stage = await stageOf(running, drawId);
    expect(stage).toMatchObject({
      state: 'CANCELLED',
      cancelled: [{ attempt: 1, reason: '会场停电', approvedBy: [...approvers] }],
    });
    expect(stage.drawn).toHaveLength(12);
    expect(stage.machine).toMatch(/^[0-9a-f]{64}$/);
    const sealed = await evidenceOf(running, drawId, 'sealed');
    expect(verifyBundle(sealed).checks.filter(({ state }) => state !== 'pass')).toEqual([]);
    const types = sealed.ledger.map(({ type }) => type);
    expect(types.indexOf('cancel') < types.indexOf('reveal')).toBe(state !== 'RESULT');
    expect((await running.client.query('task.get', { id: taskId })).state).toBe('draft');
  },
);

test('a draw held again after a cancellation keeps both attempts in one record', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  const first = await stageOf(running, drawId);
  await cancelDraw(running, drawId);
  await running.client.command('draw.again', { drawId });
  const begun = await stageOf(running, drawId);
  expect(begun).toMatchObject({ state: 'COMMITTED', attempt: 2, attempts: 2, machine: null, drawn: [], witnesses: [] });
  expect(begun.commitment).not.toBe(first.commitment);
  expect([begun.frameDigest, begun.planDigest]).toEqual([first.frameDigest, first.planDigest]);
  expect((await refusalOf(running.client.job('draw.evidence', { drawId, form: 'sealed' }))).code).toBe('conflict');
  await addWitnesses(running, drawId);
  await running.client.command('draw.reveal', { drawId });
  await running.client.command('draw.close', { drawId });
  const second = await stageOf(running, drawId);
  expect(second.seed).not.toBe(first.seed);
  const sealed = await evidenceOf(running, drawId, 'sealed');
  expect(sealed.attempts.map(({ attempt, seed }) => [attempt, seed])).toEqual([
    [1, first.seed],
    [2, second.seed],
  ]);
  expect(verifyBundle(sealed).checks.filter(({ state }) => state !== 'pass')).toEqual([]);
});

test('a task that was edited after the cancellation is not drawn again by its old list and plan', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'RESULT');
  await cancelDraw(running, drawId);
  const { draft } = await running.client.query('task.get', { id: taskId });
  await running.client.command('task.save', { id: taskId, draft: { ...draft, checkTo: '2026-12-31' } });
  const refusal = await refusalOf(running.client.command('draw.again', { drawId }));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('重新冻结') });
  await running.client.command('task.save', { id: taskId, draft });
  await running.client.command('draw.again', { drawId });
  expect((await stageOf(running, drawId)).attempt).toBe(2);
});

test('a list withdrawn before the commitment leaves the task to be edited and drawn anew', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'PLAN_FROZEN');
  await running.client.command('draw.withdraw', { drawId, reason: '比例写错' });
  expect((await stageOf(running, drawId)).state).toBe('CANCELLED');
  expect((await refusalOf(running.client.job('draw.evidence', { drawId, form: 'sealed' }))).message).toContain('撤回');
  const next = await drawTaskUntil(running, 'CLOSED', taskId);
  const { number } = await stageOf(running, next.drawId);
  expect(number).toBe('371726-2026-001-2');
  expect(verifyBundle(await evidenceOf(running, next.drawId, 'sealed')).ok).toBe(true);
});

test('on another computer the draw cannot be revealed, but it can be cancelled and held anew', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'WITNESSED');
  await running.close();
  const elsewhere = startCore({
    folder: running.folder,
    keyFolder: `${running.keyFolder}-other`,
    clock: running.clock,
  });
  await elsewhere.client.job('workspace.open', { folder: null });
  const refusal = await refusalOf(elsewhere.client.command('draw.reveal', { drawId }));
  expect(refusal).toMatchObject({ code: 'not-allowed', message: expect.stringContaining('那台电脑') });
  await cancelDraw(elsewhere, drawId, '电脑损坏');
  expect(await stageOf(elsewhere, drawId)).toMatchObject({ state: 'CANCELLED', machine: null, drawn: [] });
  expect((await refusalOf(elsewhere.client.command('draw.again', { drawId }))).message).toContain('重新冻结');
  expect((await refusalOf(elsewhere.client.job('draw.evidence', { drawId, form: 'sealed' }))).code).toBe('conflict');
  const next = await drawTaskUntil(elsewhere, 'CLOSED', taskId);
  expect((await elsewhere.client.job('draw.verify', { drawId: next.drawId })).ok).toBe(true);
  await elsewhere.close();
});
