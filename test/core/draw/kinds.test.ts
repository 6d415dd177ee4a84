import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawPlan } from '#domain/draw/plan.ts';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { noPython, python, reportsOfPython } from '../../verify/support/python-verifier.ts';
import { drawUntil, type Stage, stageOf } from '../support/ceremony.ts';
import { type Draft, draftOf } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { draftsOfEveryKind } from '../support/kind-drafts.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);

const joint = (change: Partial<Draft> = {}): Partial<Draft> => ({
  inspectorCap: 48,
  departments: [
    { name: '云河县市场监督管理局', teamSize: 2, units: ['城关所', '东镇所'], people: [] },
    { name: '云河县卫生健康局', teamSize: 3, units: ['西镇所', '北镇所'], people: [] },
  ],
  ...change,
});

const idsOf = async ({ client }: RunningCore, codes: readonly string[]) => {
  const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const { rows } = await client.query('object.list', { filter, sort, after: null, limit: 500 });
  return rows.filter(({ code }) => codes.includes(code)).map(({ id }) => id);
};

const departmentsOf = ({ drawn }: Stage) =>
  drawn.map(({ team }) => {
    const counts: Record<string, number> = {};
    for (const { department } of team) counts[department] = (counts[department] ?? 0) + 1;
    return counts;
  });

test('every department of a joint check sends a team of its own size from its own people, the first one leading', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', joint());
  const stage = await stageOf(running, drawId);
  expect(stage.departments).toEqual([
    { name: '云河县市场监督管理局', lead: true, teamSize: 2, inspectors: 6 },
    { name: '云河县卫生健康局', lead: false, teamSize: 3, inspectors: 6 },
  ]);
  expect(departmentsOf(stage)).toEqual(stage.drawn.map(() => ({ 云河县市场监督管理局: 2, 云河县卫生健康局: 3 })));
  const units = { 云河县市场监督管理局: ['城关所', '东镇所'], 云河县卫生健康局: ['西镇所', '北镇所'] };
  for (const { department, unit } of stage.drawn.flatMap(({ team }) => team)) {
    expect(units[department as keyof typeof units]).toContain(unit);
  }
  const sealed = await evidenceOf(running, drawId, 'sealed');
  const { departments } = sealed.plan as DrawPlan;
  expect(departments?.map(({ code, lead }) => [code, lead])).toEqual([
    ['D1', true],
    ['D2', undefined],
  ]);
  expect(verifyBundle(sealed).ok).toBe(true);
  const { rows } = await running.client.query('assignment.list', { taskId, after: null, limit: 100 });
  expect(rows.map(({ team }) => team.length)).toEqual(rows.map(() => 5));
});

test('a department may name the people among whom is drawn', async () => {
  const running = await county();
  const { rows } = await running.client.query('inspector.list', {
    filter: { text: '', units: ['西镇所'], drawable: true },
    on: '2026-03-31',
    after: null,
    limit: 10,
  });
  const [first, second] = rows;
  const people = [first?.id ?? 0, second?.id ?? 0];
  const departments = [
    { name: '市监', teamSize: 2, units: ['城关所'], people: [] },
    { name: '卫健', teamSize: 2, units: ['西镇所'], people },
  ];
  const { drawId } = await drawUntil(running, 'CLOSED', joint({ departments }));
  const { drawn } = await stageOf(running, drawId);
  const sent = drawn.flatMap(({ team }) => team.filter(({ department }) => department === '卫健'));
  expect(new Set(sent.map(({ name }) => name))).toEqual(new Set([first?.name, second?.name]));
});

test('an order draw takes everybody in range, in an order that the seed decides, without reserves', async () => {
  const running = await county();
  const range = { text: '', riskClasses: [], states: [], stations: ['城关所', '东镇所'], labels: [] };
  const change = { objects: 'ordered', range, inspectorCap: 48 } as const;
  const orders = [];
  for (const name of ['第一次', '第二次']) {
    const { drawId } = await drawUntil(running, 'CLOSED', { ...change, name });
    const stage = await stageOf(running, drawId);
    expect(stage).toMatchObject({ objects: 'ordered', rows: 24, reserves: [] });
    expect(stage.strata).toMatchObject([{ code: 'all', name: '全部对象', N: 24, n: 24 }]);
    expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).ok).toBe(true);
    orders.push(stage.drawn.map(({ id }) => id));
  }
  const [first = [], second = []] = orders;
  expect(first.toSorted()).toEqual(second.toSorted());
  expect(first).not.toEqual(second);
  expect(first).not.toEqual(first.toSorted());
});

test('where the objects are named, exactly these are inspected, whatever the rules say, and only people are drawn', async () => {
  const running = await county();
  const filter = { text: '', riskClasses: [], states: [], stations: ['北镇所'], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const { rows } = await running.client.query('object.list', { filter, sort, after: null, limit: 5 });
  const change: Partial<Draft> = {
    objects: 'named',
    namedIds: rows.map(({ id }) => id),
    exclusions: ['state', 'low-risk-this-year', 'drawn-in-period'],
  };
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', change);
  const stage = await stageOf(running, drawId);
  expect(stage.drawn.map(({ id }) => id).toSorted()).toEqual(rows.map(({ code }) => code).toSorted());
  expect(stage).toMatchObject({ objects: 'named', reserves: [], exclusions: [] });
  expect(stage.drawn.map(({ team }) => team.length)).toEqual(stage.drawn.map(() => 2));
  const task = await running.client.query('task.get', { id: taskId });
  expect(task.named.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).ok).toBe(true);
});

test('a task that names an object which is not in the registry is not saved', async () => {
  const running = await county();
  const draft = draftOf({ objects: 'named', namedIds: [999_999] });
  await expect(running.client.command('task.create', draft)).rejects.toThrow(/已不在名录库里/);
});

test.skipIf(python === null)(
  `every kind of draw comes to its end, and both verifiers for outsiders agree with it${python === null ? ` (${noPython})` : ''}`,
  async () => {
    const running = await county();
    const ids = await idsOf(running, (await everyCode(running)).slice(0, 9));
    const seen = { joint: 0, ordered: 0, named: 0, objectsOnly: 0, smallPool: 0, minimum: 0, refused: 0 };
    const bundles: string[] = [];
    const holds = fc.asyncProperty(draftsOfEveryKind(ids), async draft => {
      const { problems } = await running.client.query('task.preview', draft);
      if (problems.some(({ severity }) => severity === 'error')) {
        seen.refused += 1;
        return;
      }
      const { drawId } = await drawUntil(running, 'RESULT', draft);
      const { infeasible } = await stageOf(running, drawId);
      if (infeasible === null) await running.client.command('draw.close', { drawId });
      const sealed = await evidenceOf(running, drawId, 'sealed');
      const { checks, ok } = verifyBundle(sealed);
      expect(checks.filter(({ state }) => state !== 'pass')).toEqual([]);
      expect(ok).toBe(true);
      bundles.push(JSON.stringify(sealed), JSON.stringify(await evidenceOf(running, drawId, 'public')));
      if (sealed.plan.departments) seen.joint += 1;
      if (draft.objects === 'ordered') seen.ordered += 1;
      if (draft.objects === 'named') seen.named += 1;
      if (sealed.attempts[0]?.match === undefined) seen.objectsOnly += 1;
      const plan = sealed.plan as DrawPlan;
      if (plan.totalBasis || draft.strata.some(({ mode }) => mode === 'smallPool')) seen.smallPool += 1;
      if (plan.strata.some(({ basis = '' }) => basis.includes('每个等级不少于'))) seen.minimum += 1;
    });
    await fc.assert(holds, { seed: 7, numRuns: 180 });
    for (const [kind, number] of Object.entries(seen)) expect(number, `too few of the kind ${kind}`).toBeGreaterThan(5);
    const reports = reportsOfPython(bundles);
    expect(reports).toHaveLength(bundles.length);
    expect(reports.filter((report, place) => place % 2 === 0 && report.verdict !== 'pass')).toEqual([]);
    const failed = reports.flatMap(({ steps }) => steps.filter(({ state }) => state === 'fail'));
    expect(failed).toEqual([]);
    expect(running.bugs).toEqual([]);
  },
  240_000,
);

async function everyCode({ client }: RunningCore): Promise<string[]> {
  const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const sort = { column: 'code', direction: 'up' } as const;
  const { rows } = await client.query('object.list', { filter, sort, after: null, limit: 500 });
  return rows.map(({ code }) => code);
}
