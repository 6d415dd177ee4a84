import { expect, test } from 'vitest';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { addWitnesses, cancelDraw, drawUntil, stageOf } from '../support/ceremony.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { sheetsOf } from '../support/results.ts';
import type { RunningCore } from '../support/running-core.ts';
import { scarce } from '../support/scarce-work.ts';

const county = prepared(smallCounty);
const borrowed = { inspectorUnits: [], inspectorCap: 6, reason: '向其他所借人' };

async function ceremony(running: RunningCore, drawId: number): Promise<void> {
  await running.client.command('draw.commit', { drawId });
  await addWitnesses(running, drawId);
  await running.client.command('draw.reveal', { drawId });
}

test('where no teams exist the objects stand, and only the teams are drawn again under a later plan, in public', async () => {
  const running = await county();
  const { client } = running;
  const { drawId, taskId } = await drawUntil(running, 'RESULT', scarce);
  const first = await stageOf(running, drawId);
  expect(first.infeasible).toContain('换人员方案');
  expect((await refusalOf(client.command('draw.close', { drawId }))).message).toContain('换人员方案');
  const tooFew = client.job('draw.planAgain', { drawId, ...borrowed, inspectorUnits: ['城关所', '东镇所'] });
  expect((await refusalOf(tooFew)).message).toContain('仍然配不齐');
  await client.job('draw.planAgain', { drawId, ...borrowed });
  expect((await refusalOf(client.command('draw.withdraw', { drawId, reason: '不抽了' }))).message).toContain(
    '不能撤回',
  );
  expect((await refusalOf(client.job('draw.evidence', { drawId, form: 'sealed' }))).code).toBe('conflict');
  const planned = await stageOf(running, drawId);
  expect(planned).toMatchObject({ state: 'PLAN_FROZEN', commitment: null, drawn: [] });
  expect(planned.planDigest).not.toBe(first.planDigest);
  await ceremony(running, drawId);
  await client.command('draw.close', { drawId });

  const second = await stageOf(running, drawId);
  expect(second).toMatchObject({ state: 'CLOSED', attempt: 2, attempts: 2, objectsOf: 1, infeasible: null });
  expect(second.seed).not.toBe(first.seed);
  expect(second.drawn.map(({ id }) => id)).toEqual(first.drawn.map(({ id }) => id));
  expect((await sheetsOf(running, taskId)).every(({ team }) => team.length === 2)).toBe(true);
  const sealed = await evidenceOf(running, drawId, 'sealed');
  expect(sealed).toMatchObject({
    planDigest: first.planDigest,
    plans: [{ attempt: 2, planDigest: second.planDigest }],
    attempts: [{ attempt: 1 }, { attempt: 2, objectsOf: 1 }],
  });
  expect(verifyBundle(sealed).checks.filter(one => one.state !== 'pass')).toEqual([]);
  const { attempts } = await client.query('draw.afterwards', { drawId });
  expect(attempts).toMatchObject([
    { attempt: 1, feasible: false, objectsOf: null, planReason: null },
    { attempt: 2, feasible: true, objectsOf: 1, planReason: '向其他所借人' },
  ]);
});

test('a cancelled drawing of teams leaves the objects as they were drawn', async () => {
  const running = await county();
  const { client } = running;
  const { drawId } = await drawUntil(running, 'RESULT', scarce);
  const first = await stageOf(running, drawId);
  await client.job('draw.planAgain', { drawId, ...borrowed });
  await client.command('draw.commit', { drawId });
  await cancelDraw(running, drawId);
  await client.command('draw.again', { drawId });
  await addWitnesses(running, drawId);
  await client.command('draw.reveal', { drawId });
  const third = await stageOf(running, drawId);
  expect(third).toMatchObject({ attempt: 3, objectsOf: 1, infeasible: null });
  expect(third.drawn.map(({ id }) => id)).toEqual(first.drawn.map(({ id }) => id));
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).checks.filter(one => one.state !== 'pass')).toEqual(
    [],
  );
});

test('a draw whose teams were made is not matched again', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'RESULT');
  const again = running.client.job('draw.planAgain', { drawId, ...borrowed });
  expect((await refusalOf(again)).message).toContain('配不齐检查人员');
});
