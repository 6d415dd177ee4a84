import { expect, test } from 'vitest';
import type { Progress } from '#contract/method.ts';
import { verifyBundle } from '../../../resources/draw-protocol/verify-bundle.mjs';
import { addWitnesses, cancelDraw, drawTaskUntil, drawUntil, freezeFrame, stageOf } from '../support/ceremony.ts';
import { type Draft, draftOf } from '../support/draft.ts';
import { evidenceOf } from '../support/evidence.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode, inspectorRow, objectRow, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);

const everybody: Partial<Draft> = {
  strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp: 10_000 }) as const),
  reserve: 0,
  inspectorCap: 20,
};

/** Draws the whole county, so that a rule that were broken for anybody would show. */
async function teamsOfEverybody(running: RunningCore, change: Partial<Draft> = {}) {
  const { drawId } = await drawUntil(running, 'CLOSED', { ...everybody, ...change });
  const { drawn } = await stageOf(running, drawId);
  const sealed = await evidenceOf(running, drawId, 'sealed');
  expect(verifyBundle(sealed).ok).toBe(true);
  return { drawn, plan: sealed.plan };
}

test.each<[string, Partial<Draft>, number[]]>([
  ['at least a ratio', { rounding: 'ceil' }, [1, 2, 4, 2]],
  ['at most a ratio', { rounding: 'floor' }, [0, 1, 3, 1]],
  ['a total shared by weight', { rounding: 'total', total: 10 }, [1, 2, 5, 2]],
  [
    'fixed numbers, at most all there are',
    { strata: [5, 0, 99, 1].map((count, place) => ({ code: 'ABCD'.charAt(place), mode: 'count', count })) },
    [5, 0, 12, 1],
  ],
])('objects are drawn by %s', async (_rule, change, numbers) => {
  const running = await county();
  const strata = [500, 1000, 3000, 1000].map(
    (bp, place) => ({ code: 'ABCD'.charAt(place), mode: 'ratio', bp }) as const,
  );
  const { drawId } = await drawUntil(running, 'CLOSED', { teamSize: 0, strata, ...change });
  const stage = await stageOf(running, drawId);
  expect(stage.strata.map(({ n }) => n)).toEqual(numbers);
  expect(stage.drawn).toHaveLength(numbers.reduce((sum, count) => sum + count, 0));
  expect(stage.reserves).toHaveLength(numbers.reduce((sum, count) => sum + Math.min(2, 12 - count), 0));
  expect(verifyBundle(await evidenceOf(running, drawId, 'sealed')).ok).toBe(true);
});

test('a draw of objects only gives task sheets without a team', async () => {
  const running = await county();
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', { teamSize: 0 });
  expect(await evidenceOf(running, drawId, 'public')).not.toHaveProperty('plan.roster');
  const { rows } = await running.client.query('assignment.list', { taskId, after: null, limit: 100 });
  expect(rows).toHaveLength(12);
  expect(rows.every(({ team }) => team.length === 0)).toBe(true);
});

test('only the range is drawn from, and every drawn object gets its task sheet in draw order', async () => {
  const running = await county();
  const range = { text: '', riskClasses: [], states: [], stations: ['东镇所', '西镇所'], labels: ['食品销售'] };
  const { taskId, drawId } = await drawUntil(running, 'CLOSED', { range });
  const { drawn } = await stageOf(running, drawId);
  expect(drawn.every(({ station }) => range.stations.includes(station ?? ''))).toBe(true);
  const { rows } = await running.client.query('assignment.list', { taskId, after: null, limit: 100 });
  expect(rows.map(({ objectCode, team }) => [objectCode, team.map(({ name }) => name)])).toEqual(
    drawn.map(({ id, team }) => [id, team.map(({ name }) => name)]),
  );
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
  expect(rows.every(({ number }) => /^3717262026010010\d{4}$/.test(number))).toBe(true);
});

test('teams are of different people, as large as asked, and nobody is given more than the cap', async () => {
  const running = await county();
  const { drawn } = await teamsOfEverybody(running, { teamSize: 3, inspectorCap: 12 });
  const given = new Map<string, number>();
  for (const { team } of drawn) {
    expect(new Set(team.map(({ id }) => id)).size).toBe(3);
    for (const { id } of team) given.set(id, (given.get(id) ?? 0) + 1);
  }
  // 48 teams of three are just what twelve people with a cap of twelve can do.
  expect([...given.values()]).toEqual(Array(12).fill(12));
});

test('nobody goes to an object he is recused from, whether it is named or given by its code', async () => {
  const running = await county();
  takeRows(running, 'inspector', [
    inspectorRow(1, { 回避范围: '云河县第7号商店、云河县第８号商店' }),
    inspectorRow(2, { 回避范围: `亲属：${creditCode(9).toLowerCase()}` }),
  ]);
  const { drawn, plan } = await teamsOfEverybody(running);
  const recusals = Object.fromEntries((plan.roster ?? []).map(({ id, recuse }) => [id, recuse]));
  expect(recusals.ZF0001).toEqual([creditCode(7), creditCode(8)]);
  expect(recusals.ZF0002).toEqual([creditCode(9)]);
  const teamOf = (code: string) => drawn.find(({ id }) => id === code)?.team.map(({ id }) => id);
  for (const number of [7, 8]) expect(teamOf(creditCode(number))).not.toContain('ZF0001');
  expect(teamOf(creditCode(9))).not.toContain('ZF0002');
});

test('a recusal given by a code that an object has learned later counts as well', async () => {
  const running = await county();
  takeRows(running, 'object', [objectRow(150, { 统一社会信用代码: '', 信用风险等级: 'A' })]);
  takeRows(running, 'object', [objectRow(150, { 信用风险等级: 'A' })]);
  takeRows(running, 'inspector', [inspectorRow(1, { 回避范围: creditCode(150) })]);
  const { plan } = await teamsOfEverybody(running);
  expect(plan.roster?.find(({ id }) => id === 'ZF0001')?.recuse).toEqual(['N-1']);
});

test('whoever must not be drawn for his own area goes elsewhere; with the rule for all, everybody does', async () => {
  const running = await county();
  takeRows(running, 'inspector', [inspectorRow(1, { 不抽本辖区: '是' })]);
  const first = await teamsOfEverybody(running);
  const own = (drawn: typeof first.drawn, code: string) =>
    drawn.filter(({ station, team }) => team.some(({ id, unit }) => id === code && unit === station));
  expect(own(first.drawn, 'ZF0001')).toEqual([]);
  const all = await teamsOfEverybody(running, { avoidSameUnit: true });
  for (const { station, team } of all.drawn) expect(team.map(({ unit }) => unit)).not.toContain(station);
});

test('one member of each team knows the trade where the draft asks for it', async () => {
  const running = await county();
  const { drawn, plan } = await teamsOfEverybody(running, { specialty: [{ category: '食品销售', qual: '食品销售' }] });
  const experts = new Set(plan.roster?.filter(({ quals }) => quals.includes('食品销售')).map(({ id }) => id));
  const objects = await running.client.query('object.list', {
    filter: { text: '', riskClasses: [], states: [], stations: [], labels: ['食品销售'] },
    sort: { column: 'code', direction: 'up' },
    after: null,
    limit: 500,
  });
  const food = new Set(objects.rows.map(({ code }) => code));
  const teams = drawn.filter(({ id }) => food.has(id));
  expect(teams.length).toBeGreaterThan(10);
  expect(teams.every(({ team }) => team.some(({ id }) => experts.has(id)))).toBe(true);
});

test('assistants, people on leave and people whose certificate ends before the check does are never drawn', async () => {
  const running = await county();
  takeRows(running, 'inspector', [
    inspectorRow(31, { 人员类别: '专业技术人员（辅助）' }),
    inspectorRow(32, { 有效期至: '2026-03-30' }),
    inspectorRow(33, { 状态: '借调' }),
    inspectorRow(34, { 执法证号: '' }),
    inspectorRow(35, { 有效期至: '2026-03-31' }),
  ]);
  const { drawn, plan } = await teamsOfEverybody(running);
  expect(plan.roster?.map(({ id }) => id)).toEqual(
    [...upTo(12), 35].map(number => `ZF00${String(number).padStart(2, '0')}`),
  );
  const sent = new Set(drawn.flatMap(({ team }) => team.map(({ id }) => id)));
  expect([...sent].toSorted()).toEqual(plan.roster?.map(({ id }) => id));
});

test('only the chosen units send people, and what they carried this year is reckoned', async () => {
  const running = await county();
  const units = { inspectorUnits: ['城关所', '东镇所'] };
  const first = await teamsOfEverybody(running, units);
  expect(new Set(first.drawn.flatMap(({ team }) => team.map(({ unit }) => unit)))).toEqual(
    new Set(['城关所', '东镇所']),
  );
  const { plan } = await teamsOfEverybody(running);
  const carried = (plan.roster ?? []).map(({ unit, load0 }) => [unit === '城关所' || unit === '东镇所', load0]);
  expect(carried.every(([sent, load]) => load === (sent ? 16 : 0))).toBe(true);
});

/** Only the two people of 北镇所 may go to the objects of 城关所, and the caps of both together are too small for three. */
async function withoutEnoughPeople(running: RunningCore): Promise<Partial<Draft>> {
  takeRows(
    running,
    'inspector',
    smallCounty.inspectors.map(row => ({ ...row, 所在单位: '城关所' })),
  );
  takeRows(
    running,
    'inspector',
    [41, 42].map(number => inspectorRow(number, { 所在单位: '北镇所' })),
  );
  const range = { text: '', riskClasses: [], states: [], stations: ['城关所'], labels: [] };
  return { range, strata: [{ code: 'A', mode: 'count', count: 3 }], avoidSameUnit: true, inspectorCap: 2 };
}

test('when not everybody can get a team, a sentence says who and why, and the draw cannot be closed', async () => {
  const running = await county();
  const change = await withoutEnoughPeople(running);
  const { taskId, drawId } = await drawUntil(running, 'RESULT', change);
  const stage = await stageOf(running, drawId);
  expect(stage.infeasible).toMatch(/号商店”.*检查员.*至少 6 人次.*上限合计只有 4 人次/);
  expect(stage.drawn).toHaveLength(3);
  expect(stage.drawn.every(({ team }) => team.length === 0)).toBe(true);
  const refusal = await refusalOf(running.client.command('draw.close', { drawId }));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('配齐') });
  const sealed = await evidenceOf(running, drawId, 'sealed');
  expect(sealed.ledger.at(-1)?.type).toBe('infeasible');
  expect(verifyBundle(sealed).checks.filter(({ state }) => state !== 'pass')).toEqual([]);

  await cancelDraw(running, drawId, '人员不足');
  await running.client.command('task.save', { id: taskId, draft: draftOf({ ...change, inspectorCap: 3 }) });
  const next = await drawTaskUntil(running, 'CLOSED', taskId);
  expect((await stageOf(running, next.drawId)).infeasible).toBeNull();
});

test('a list is not frozen when the registries change while it is being read', async () => {
  const running = await county();
  const { client } = running;
  const { id: taskId } = await client.command('task.create', draftOf());
  const change = { id: 1, status: 'left', recusals: [], notOwnArea: false, reason: '调离' };
  const changes: Promise<unknown>[] = [];
  const meeting = { taskId, occasion: '例会', place: '', host: '郭强', operator: '林英' };
  const onProgress = ({ phase }: Progress) => {
    if (phase === '封存名单') changes.push(client.command('inspector.save', change));
  };
  const refusal = await refusalOf(client.job('draw.freezeFrame', meeting, { onProgress }));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('再冻结一次') });
  await Promise.all(changes);
  expect(changes).toHaveLength(1);
  expect((await client.query('task.get', { id: taskId })).state).toBe('draft');
  expect((await client.query('draw.history', { after: null, limit: 10 })).rows).toEqual([]);
  expect((await freezeFrame(running, taskId)).drawId).toBe(1);
});

test('once frozen, the list and the plan stay what they are, whatever is imported', async () => {
  const running = await county();
  const { drawId } = await drawUntil(running, 'COMMITTED');
  const before = await evidencePlan(running, drawId);
  takeRows(
    running,
    'object',
    upTo(60).map(number => objectRow(number, { 信用风险等级: 'D', 登记状态: '注销' })),
  );
  takeRows(
    running,
    'inspector',
    smallCounty.inspectors.map(row => ({ ...row, 状态: '退休' })),
  );
  expect(await evidencePlan(running, drawId)).toEqual(before);
  await addWitnesses(running, drawId);
  await running.client.command('draw.reveal', { drawId });
  await running.client.command('draw.close', { drawId });
  const sealed = await evidenceOf(running, drawId, 'sealed');
  expect(verifyBundle(sealed).ok).toBe(true);
  expect([sealed.planDigest, sealed.frameDigest]).toEqual([before.planDigest, before.frameDigest]);
});

async function evidencePlan(running: RunningCore, drawId: number) {
  const { frameDigest, planDigest, strata, rows } = await stageOf(running, drawId);
  return { frameDigest, planDigest, strata, rows };
}
