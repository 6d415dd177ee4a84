import { expect, onTestFinished, test } from 'vitest';
import { connectInProcess } from '#host/in-process-client.ts';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { addObjects, substitute } from '../support/after-draw-work.ts';
import {
  addWitnesses,
  cancelDraw,
  drawTaskUntil,
  drawUntil,
  freezeFrame,
  stageOf,
  takeStep,
  witnesses,
} from '../support/ceremony.ts';
import { type Draft, draftOf } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type RunningCore, startCore } from '../support/running-core.ts';
import { settableClock } from '../support/settable-clock.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

const allClasses = (bp: number) => ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp }) as const);

/** The task of a draft that cannot be frozen: the sentence, and that the task can be put right and drawn. */
async function refusedFreezing(running: RunningCore, change: Partial<Draft>): Promise<string> {
  const { client } = running;
  const { id: taskId } = await client.command('task.create', draftOf(change));
  const { code, message } = await refusalOf(freezeFrame(running, taskId));
  expect(code).toBe('conflict');
  expect(await client.query('task.get', { id: taskId })).toMatchObject({ state: 'draft', drawId: null });
  expect((await client.query('draw.history', { after: null, limit: 10 })).rows).toEqual([]);
  await client.command('task.save', { id: taskId, draft: draftOf({ teamSize: 0 }) });
  await drawTaskUntil(running, 'CLOSED', taskId);
  return message;
}

async function everyCheckPasses(running: RunningCore, drawId: number): Promise<void> {
  const { checks } = verifyBundle(await evidenceOf(running, drawId, 'sealed'));
  expect(checks.filter(({ state }) => state !== 'pass')).toEqual([]);
}

test('a ratio of 0 for every class draws nobody, and says so before anything is frozen', async () => {
  expect(await refusedFreezing(await county(), { strata: allClasses(0) })).toContain('一户也抽不到');
});

test('a ratio of 100 % draws everybody once and leaves no reserves', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'CLOSED', { strata: allClasses(10_000), inspectorCap: 20 });
  const { drawn, reserves, strata } = await stageOf(running, drawId);
  expect(new Set(drawn.map(({ id }) => id)).size).toBe(smallCounty.objects.length);
  expect(reserves).toEqual([]);
  expect(strata.every(({ N, n }) => N === n)).toBe(true);
  const [first] = drawn;
  const noReserve = await refusalOf(substitute(running, drawId, first?.id ?? ''));
  expect(noReserve.message).toContain('候补已经用完');
  await everyCheckPasses(running, drawId);
});

test('a class in which nobody stands is drawn from all the same, and nothing can be added to it', async () => {
  const running = await county();
  const range = { ...draftOf().range, riskClasses: ['A', 'B'] as ('A' | 'B')[] };
  const { drawId } = await drawUntil(running, 'CLOSED', { range });
  const { strata } = await stageOf(running, drawId);
  expect(strata.map(({ code, N, n }) => [code, N > 0, n > 0])).toEqual([
    ['A', true, true],
    ['B', true, true],
    ['C', false, false],
    ['D', false, false],
  ]);
  expect((await refusalOf(addObjects(running, drawId, 'C', 1))).message).toContain('只有 0 户');
  await everyCheckPasses(running, drawId);
});

test('a list of one object is drawn, and whoever wants another learns that there is none', async () => {
  const running = await county();
  const range = { ...draftOf().range, text: '第7号商店' };
  const { drawId } = await drawUntil(running, 'CLOSED', { range });
  const { drawn, reserves, rows } = await stageOf(running, drawId);
  expect({ rows, drawn: drawn.length, reserves }).toEqual({ rows: 1, drawn: 1, reserves: [] });
  expect((await refusalOf(substitute(running, drawId, drawn[0]?.id ?? ''))).message).toContain('候补已经用完');
  await everyCheckPasses(running, drawId);
});

test('where everybody is recused from everything, or there are fewer people than a team, a sentence says so in time', async () => {
  const few = await refusedFreezing(await county(), { inspectorUnits: ['西镇所'], teamSize: 4 });
  expect(few).toMatch(/可派检查人员只有 3 人，每户要派 4 人/);
  const running = await county();
  const all = smallCounty.objects.map(({ 企业名称 }) => 企业名称).join('、');
  takeRows(
    running,
    'inspector',
    smallCounty.inspectors.map(row => ({ ...row, 回避范围: all })),
  );
  expect(await refusedFreezing(running, {})).toContain('没有可派的检查人员');
});

test('a clock that is set back in the middle of a meeting stops nothing, and is seen in ledger and log', async () => {
  const clock = settableClock('2026-03-02T09:00:00+08:00');
  const running = await county(clock);
  const { drawId } = await drawUntil(running, 'COMMITTED');
  clock.set('2026-03-01T08:00:00+08:00');
  await addWitnesses(running, drawId);
  await running.client.command('draw.reveal', { drawId });
  await running.client.command('draw.close', { drawId });
  const { ledger } = await evidenceOf(running, drawId, 'sealed');
  const { rows } = await running.client.query('audit.list', {
    filter: { actions: ['clock.jump'] },
    after: null,
    limit: 9,
  });
  expect(rows.map(({ reason }) => reason)).toContainEqual(expect.stringContaining('请核对系统时间'));
  const times = ledger.map(({ time }) => time);
  expect(times).not.toEqual(times.toSorted());
  await everyCheckPasses(running, drawId);
  expect((await running.client.job('audit.verify', {})).firstBroken).toBeNull();
});

test('registries that change between freeze and draw change nothing of it, and the desk says so until the result is there', async () => {
  const running = await county();
  const quiet = await county();
  const held = await drawUntil(running, 'FRAME_FROZEN');
  const undisturbed = await drawUntil(quiet, 'FRAME_FROZEN');
  const frozen = await stageOf(running, held.drawId);
  expect(frozen.registryChanges).toBe(0);
  takeRows(
    running,
    'object',
    smallCounty.objects.map(row => ({ ...row, 登记状态: '注销', 企业名称: `改名${row.企业名称}` })),
  );
  takeRows(
    running,
    'inspector',
    smallCounty.inspectors.map(row => ({ ...row, 状态: '离岗' })),
  );
  expect((await stageOf(running, held.drawId)).registryChanges).toBe(2);
  for (const step of ['PLAN_FROZEN', 'COMMITTED', 'WITNESSED', 'RESULT', 'CLOSED'] as const) {
    await takeStep(running, step, held);
    await takeStep(quiet, step, undisturbed);
    const stage = await stageOf(running, held.drawId);
    expect(stage.registryChanges).toBe(step === 'RESULT' || step === 'CLOSED' ? 0 : 2);
    expect([stage.frameDigest, stage.rows]).toEqual([frozen.frameDigest, frozen.rows]);
  }
  const { drawn, planDigest } = await stageOf(running, held.drawId);
  expect(planDigest).toBe((await stageOf(quiet, undisturbed.drawId)).planDigest);
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn.some(({ name }) => name.startsWith('改名'))).toBe(false);
  expect(drawn.every(({ team }) => team.length === 2)).toBe(true);
  await everyCheckPasses(running, held.drawId);
});

test('of two operators who press the same key at once one is obeyed, and the other is told where the draw stands', async () => {
  const running = await county();
  const { client, core, session } = running;
  const other = connectInProcess(core, error => running.bugs.push(error));
  onTestFinished(() => other.close());
  other.carrySession(session());
  const { drawId } = await drawUntil(running, 'PLAN_FROZEN');
  for (const key of ['draw.commit', 'draw.reveal', 'draw.close'] as const) {
    if (key === 'draw.reveal') await addWitnesses(running, drawId);
    const pressed = await Promise.allSettled([client.command(key, { drawId }), other.command(key, { drawId })]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = pressed.find(one => one.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'conflict', message: expect.stringContaining('当前步骤') });
  }
  const { attempts, ledger } = await evidenceOf(running, drawId, 'sealed');
  expect(attempts).toHaveLength(1);
  expect(ledger.map(({ type }) => type).filter(type => type !== 'witness')).toEqual([
    'frame_frozen',
    'plan_frozen',
    'commit',
    'reveal',
    'result',
    'close',
  ]);
  await everyCheckPasses(running, drawId);
});

test('when a witness leaves without a number nothing is revealed, and another takes his place or the attempt is given up', async () => {
  const running = await county();
  const held = await drawUntil(running, 'COMMITTED');
  const { drawId } = held;
  const [first, next, last] = witnesses;
  for (const witness of [first, next]) await running.client.command('draw.addWitness', { drawId, ...witness });
  const { commitment } = await stageOf(running, drawId);
  expect((await refusalOf(running.client.command('draw.reveal', { drawId }))).message).toMatch(
    /见证还缺.*已有 2，需要 3/,
  );
  await running.close();
  const again = startCore({ folder: running.folder, keyFolder: running.keyFolder, clock: running.clock });
  onTestFinished(() => again.close());
  await again.client.job('workspace.open', { folder: null });
  expect(await stageOf(again, drawId)).toMatchObject({ state: 'COMMITTED', commitment, machine: null });
  await cancelDraw(again, drawId, '一名见证人中途离场');
  await again.client.command('draw.again', { drawId });
  for (const witness of [first, next]) await again.client.command('draw.addWitness', { drawId, ...witness });
  await again.client.command('draw.addWitness', { drawId, ...last, name: '临时到场的见证人' });
  await again.client.command('draw.reveal', { drawId });
  const stage = await stageOf(again, drawId);
  expect(stage).toMatchObject({ attempt: 2, cancelled: [{ attempt: 1, reason: '一名见证人中途离场' }] });
  await everyCheckPasses(again, drawId);
});
