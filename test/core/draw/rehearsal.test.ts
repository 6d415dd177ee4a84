import { expect, test } from 'vitest';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { drawTaskUntil, drawUntil, stageOf } from '../support/ceremony.ts';
import { draftOf } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const meeting = { occasion: '会前演练', place: '', host: '郭强', operator: '林英' };
const page = { after: null, limit: 100 };

async function rehearse({ client }: RunningCore, taskId: number): Promise<number> {
  const { drawId } = await client.job('draw.rehearse', { taskId, ...meeting });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  await client.command('draw.practiseWitnesses', { drawId });
  await client.command('draw.reveal', { drawId });
  await client.command('draw.close', { drawId });
  return drawId;
}

const newTask = async ({ client }: RunningCore, name = '先演练') =>
  (await client.command('task.create', draftOf({ name }))).id;

test('a rehearsal goes through the whole meeting, its evidence verifies, and it is called a rehearsal', async () => {
  const running = await county();
  const drawId = await rehearse(running, await newTask(running));
  const stage = await stageOf(running, drawId);
  expect(stage).toMatchObject({ state: 'CLOSED', rehearsal: true, number: expect.stringMatching(/^TEST-/) });
  expect(stage.drawn.length).toBeGreaterThan(0);
  const sealed = await evidenceOf(running, drawId, 'sealed');
  const verdict = verifyBundle(sealed);
  expect(verdict.ok).toBe(true);
  expect(JSON.stringify(verdict.checks)).toContain('演练');
});

test('a rehearsal leaves its task a draft with no task sheets, and can never be promoted', async () => {
  const running = await county();
  const { client } = running;
  const taskId = await newTask(running);
  await rehearse(running, taskId);
  expect(await client.query('task.get', { id: taskId })).toMatchObject({ state: 'draft', drawId: null, drawn: 0 });
  expect((await client.query('assignment.list', { taskId, ...page })).total).toBe(0);
  const { raw } = running.database();
  expect(() => raw.exec("UPDATE draw SET number = '371726-2026-001-1' WHERE number LIKE 'TEST-%'")).toThrow(/number/);
});

test('rehearsals use up no number and are no part of the chain of the formal draws', async () => {
  const calm = await county();
  const disturbed = await county();
  const numbers: string[] = [];
  for (const [running, times] of [[calm, 0] as const, [disturbed, 2] as const]) {
    const first = await newTask(running);
    for (let time = 0; time < times; time += 1) await rehearse(running, first);
    const one = await drawTaskUntil(running, 'CLOSED', first);
    const second = await newTask(running, '第二个任务');
    for (let time = 0; time < times; time += 1) await rehearse(running, second);
    const two = await drawTaskUntil(running, 'CLOSED', second);
    const bundles = [await evidenceOf(running, one.drawId, 'sealed'), await evidenceOf(running, two.drawId, 'sealed')];
    expect(bundles[0]).not.toHaveProperty('ledgerStart');
    expect(bundles[1]).toHaveProperty('ledgerStart', bundles[0]?.ledgerHead);
    numbers.push(bundles.map(({ plan }) => plan.drawId).join(' '));
  }
  expect(numbers[0]).toBe(numbers[1]);
});

test('rehearsals are listed apart and counted in nothing that is formal', async () => {
  const running = await county();
  const { client } = running;
  const taskId = await newTask(running);
  const practised = await rehearse(running, taskId);
  expect(await client.query('draw.history', page)).toMatchObject({ rows: [], total: 0 });
  const { drawId } = await drawTaskUntil(running, 'CLOSED', taskId);
  const formal = await client.query('draw.history', page);
  expect([formal.rows.map(row => row.drawId), formal.total]).toEqual([[drawId], 1]);
  const apart = await client.query('draw.history', { rehearsal: true, ...page });
  expect([apart.rows.map(row => row.drawId), apart.total]).toEqual([[practised], 1]);
});

test('what a rehearsal drew is not left out of the next draw as already drawn', async () => {
  const running = await county();
  await rehearse(running, await newTask(running));
  const draft = draftOf({ exclusions: ['drawn-in-period', 'yearly-cap', 'low-risk-this-year'], yearlyCap: 1 });
  const before = await running.client.query('task.preview', draft);
  expect(before.exclusions.map(({ count }) => count)).toEqual([0, 0, 0]);
  await drawUntil(running, 'CLOSED');
  const after = await running.client.query('task.preview', draft);
  expect(after.exclusions.some(({ count }) => count > 0)).toBe(true);
});

test('a rehearsal is cancelled with a reason alone, and its record verifies without a cross', async () => {
  const running = await county();
  const { client } = running;
  const taskId = await newTask(running);
  const { drawId } = await client.job('draw.rehearse', { taskId, ...meeting });
  await client.command('draw.freezePlan', { drawId });
  await client.command('draw.commit', { drawId });
  const asked = client.command('approval.request', {
    action: 'draw.cancel',
    subject: drawId,
    reason: '投影没有接好',
    details: {},
  });
  expect((await refusalOf(asked)).message).toContain('不需要审批');
  expect((await refusalOf(client.command('draw.cancel', { drawId, reason: ' ' }))).code).toBe('invalid-input');
  await client.command('draw.cancel', { drawId, reason: '投影没有接好' });
  expect(await stageOf(running, drawId)).toMatchObject({
    state: 'CANCELLED',
    cancelled: [{ attempt: 1, reason: '投影没有接好', approvedBy: ['练习批准人甲', '练习批准人乙'] }],
  });
  const verdict = verifyBundle(await evidenceOf(running, drawId, 'sealed'));
  expect(verdict.checks.filter(({ state }) => state !== 'pass')).toEqual([]);
  expect(JSON.stringify(verdict.checks)).toContain('练习批准人甲、练习批准人乙');
});

test('practice witnesses are refused in a formal draw', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const refusal = await refusalOf(running.client.command('draw.practiseWitnesses', { drawId }));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('只能由见证人提供') });
  expect((await stageOf(running, drawId)).witnesses).toEqual([]);
});

test('while a formal draw is going on, the projector shows it and not a rehearsal begun later', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const taskId = await newTask(running);
  await running.client.job('draw.rehearse', { taskId, ...meeting });
  expect((await running.client.query('draw.stage', { drawId: null }))?.drawId).toBe(drawId);
});
