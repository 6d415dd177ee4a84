import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { cancelDraw, drawUntil, freezeFrame, stageOf } from '../support/ceremony.ts';
import { type Draft, draftOf } from '../support/draft.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { randomDrafts } from '../support/random-drafts.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode, objectRow } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';

const odd = [
  objectRow(101, { 登记状态: '注销' }),
  objectRow(102, { 登记状态: '吊销' }),
  objectRow(103, { 登记状态: '' }),
  objectRow(104, { 统一社会信用代码: '' }),
  objectRow(105, { 信用风险等级: '' }),
];
const county = prepared({ ...smallCounty, objects: [...smallCounty.objects, ...odd] });

const preview = ({ client }: RunningCore, draft: Draft) => client.query('task.preview', draft);
const errorsOf = ({ problems }: OutputOf<'task.preview'>) =>
  problems.filter(({ severity }) => severity === 'error').map(({ sentence }) => sentence);
const counts = ({ exclusions }: OutputOf<'task.preview'>) =>
  Object.fromEntries(exclusions.map(({ rule, count }) => [rule, count]));

test('the live counts are those of the frozen list, and what the preview calls an error is what freezing refuses', async () => {
  const running = await county();
  await drawUntil(running, 'CLOSED', { teamSize: 0 });
  const seen = { frozen: 0, refused: 0 };
  const agrees = fc.asyncProperty(randomDrafts, async draft => {
    const expected = await preview(running, draft);
    const { id: taskId } = await running.client.command('task.create', draft);
    const [error] = errorsOf(expected);
    if (error) {
      seen.refused += 1;
      expect((await refusalOf(freezeFrame(running, taskId))).message).toBe(error);
      return;
    }
    seen.frozen += 1;
    const { drawId } = await freezeFrame(running, taskId);
    const stage = await stageOf(running, drawId);
    expect(stage.rows).toBe(expected.pool);
    expect(stage.strata.map(({ code, N, n }) => ({ code, size: N, drawn: n }))).toEqual(
      expected.strata.map(({ code, size, drawn }) => ({ code, size, drawn })),
    );
    expect(stage.exclusions).toEqual(expected.exclusions.map(({ name, count }) => ({ name, count })));
    const left = expected.exclusions.reduce((sum, { count }) => sum + count, 0);
    expect(expected.pool + left).toBeLessThanOrEqual(expected.inRange);
    await running.client.command('draw.withdraw', { drawId, reason: '只是试试' });
  });
  await fc.assert(agrees, { seed: 7, numRuns: 150 });
  expect(Math.min(seen.frozen, seen.refused)).toBeGreaterThan(20);
  expect(running.bugs).toEqual([]);
});

test('objects that are not in business, and those without a code, are left out only where the draft says so', async () => {
  const running = await county();
  const strata = ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp: 1000 }) as const);
  const without = await preview(running, draftOf({ strata }));
  expect([without.inRange, without.pool]).toEqual([53, 52]);
  const both = await preview(running, draftOf({ strata, exclusions: ['state', 'no-code'] }));
  expect(counts(both)).toEqual({ state: 3, 'no-code': 1 });
  expect(both.pool).toBe(48);
});

test('objects of a class that is not drawn from are counted and said so', async () => {
  const running = await county();
  const { problems } = await preview(running, draftOf());
  expect(problems).toContainEqual(
    expect.objectContaining({
      severity: 'warning',
      at: 'strata',
      sentence: expect.stringContaining('1 户属于没有设抽取比例'),
    }),
  );
});

test('a low-risk business is drawn once a year, anybody as often as the cap allows, and nobody twice in one period', async () => {
  const running = await county();
  const onlyStation = (station: string): Partial<Draft> => ({
    range: { text: '', riskClasses: [], states: ['existing'], stations: [station], labels: [] },
    strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp: 10_000 }) as const),
    reserve: 0,
    teamSize: 0,
    exclusions: ['low-risk-this-year', 'drawn-in-period', 'yearly-cap'],
    yearlyCap: 2,
  });
  const spring = { checkFrom: '2026-03-02', checkTo: '2026-03-31' };
  const summer = { checkFrom: '2026-06-01', checkTo: '2026-06-30' };
  const autumn = { checkFrom: '2026-09-01', checkTo: '2026-09-30' };
  const nextYear = { checkFrom: '2027-03-01', checkTo: '2027-03-31' };
  // All of 城关所 are of class A, all of 东镇所 of class B.
  const first = await drawUntil(running, 'CLOSED', { ...onlyStation('城关所'), ...spring });
  await drawUntil(running, 'CLOSED', { ...onlyStation('东镇所'), ...spring });
  const of = async (station: string, when: Partial<Draft>) =>
    counts(await preview(running, draftOf({ ...onlyStation(station), ...when })));
  expect((await stageOf(running, first.drawId)).drawn).toHaveLength(13);
  expect(await of('城关所', summer)).toEqual({ 'low-risk-this-year': 13, 'drawn-in-period': 0, 'yearly-cap': 0 });
  expect(await of('东镇所', summer)).toEqual({ 'low-risk-this-year': 0, 'drawn-in-period': 0, 'yearly-cap': 0 });
  const meets = { checkFrom: '2026-03-31', checkTo: '2026-04-30' };
  expect((await of('东镇所', meets))['drawn-in-period']).toBe(12);
  await drawUntil(running, 'CLOSED', { ...onlyStation('东镇所'), ...summer });
  expect(await of('东镇所', autumn)).toEqual({ 'low-risk-this-year': 0, 'drawn-in-period': 0, 'yearly-cap': 12 });
  expect(await of('东镇所', nextYear)).toEqual({ 'low-risk-this-year': 0, 'drawn-in-period': 0, 'yearly-cap': 0 });
});

test('a draw that was cancelled or withdrawn counts for nobody', async () => {
  const running = await county();
  const exclusions = ['drawn-in-period', 'yearly-cap'] as const;
  const draft = { teamSize: 0, exclusions: [...exclusions], yearlyCap: 1 };
  const { drawId } = await drawUntil(running, 'RESULT', draft);
  expect((await preview(running, draftOf(draft))).exclusions.map(({ count }) => count)).not.toEqual([0, 0]);
  await cancelDraw(running, drawId, '停电');
  expect((await preview(running, draftOf(draft))).exclusions.map(({ count }) => count)).toEqual([0, 0]);
});

test('a business that has learned its code later counts as one with a code', async () => {
  const running = await county();
  const before = await preview(running, draftOf({ exclusions: ['no-code'] }));
  takeRows(running, 'object', [objectRow(104, { 统一社会信用代码: creditCode(104) })]);
  const after = await preview(running, draftOf({ exclusions: ['no-code'] }));
  expect([counts(before)['no-code'], counts(after)['no-code']]).toEqual([1, 0]);
});

test.each<[string, Partial<Draft>, RegExp]>([
  ['no object in range', { range: { ...draftOf().range, text: '没有这样的店' } }, /没有可抽取的对象/],
  ['a ratio that gives nobody', { rounding: 'floor', strata: [{ code: 'A', mode: 'ratio', bp: 1 }] }, /一户也抽不到/],
  ['more places than the caps allow', { inspectorCap: 1 }, /上限合计/],
  ['a specialty nobody has', { specialty: [{ category: '餐饮服务', qual: '餐饮' }] }, /餐饮/],
  ['a team of one', { teamSize: 1 }, /不得少于 2 人/],
  ['two witnesses', { witnesses: 2 }, /见证人至少 3 名/],
  ['nobody from the chosen units', { inspectorUnits: ['没有这个所'] }, /名单是空的/],
  ['counts beside a total', { rounding: 'total', total: 5, strata: [{ code: 'A', mode: 'count', count: 2 }] }, /总数/],
])('a draft with %s is told so before anything is frozen', async (_what, change, words) => {
  const running = await county();
  expect(errorsOf(await preview(running, draftOf(change))).join()).toMatch(words);
});

type Told = readonly [kind: string, change: Partial<Draft>, severity: 'error' | 'warning', at: string, words: RegExp];

const everyRatio = (bp: number): Partial<Draft> => ({
  strata: ['A', 'B', 'C', 'D'].map(code => ({ code, mode: 'ratio', bp }) as const),
});
const departments = (...units: string[][]): Partial<Draft> => ({
  inspectorCap: 60,
  departments: units.map((own, place) => ({ name: `部门${place + 1}`, teamSize: 2, units: own, people: [] })),
});
const only = (text: string): Partial<Draft> => ({ range: { ...draftOf().range, text } });

test.each<Told>([
  ['no object in range', only('没有这样的店'), 'error', 'range', /没有可抽取的对象。请放宽对象范围/],
  ['all left out by a rule', { ...only('第101号'), exclusions: ['state'] }, 'error', 'exclusions', /都被剔除/],
  ['only classes that are not drawn', { ...only('第105号') }, 'error', 'strata', /都设为不抽/],
  ['one object', { ...only('第7号商店'), ...everyRatio(5000) }, 'warning', 'range', /名单里只有 1 户/],
  ['one object to order', { ...only('第7号商店'), objects: 'ordered' }, 'warning', 'range', /没有次序可抽/],
  [
    'a ratio of 0',
    {
      strata: [
        { code: 'A', mode: 'ratio', bp: 0 },
        { code: 'B', mode: 'ratio', bp: 500 },
      ],
    },
    'warning',
    'strata',
    /A（低）的比例是 0/,
  ],
  ['ratios of 0 everywhere', everyRatio(0), 'error', 'strata', /一户也抽不到/],
  ['a ratio of 100 %', everyRatio(10_000), 'warning', 'strata', /按 100% 全部抽取/],
  [
    'an empty class',
    { ...everyRatio(1000), range: { ...draftOf().range, riskClasses: ['A'] } },
    'warning',
    'strata',
    /“B（较低）”在名单里没有对象/,
  ],
  ['no object named', { objects: 'named' }, 'error', 'objects', /还没有选定检查对象/],
  ['nothing to draw', { objects: 'named', namedIds: [1], teamSize: 0 }, 'error', 'inspectors', /没有什么可抽/],
  [
    'a named object out of business',
    { objects: 'named', namedIds: [49] },
    'warning',
    'objects',
    /第101号商店的登记状态不属于可抽查状态/,
  ],
  ['one department', departments(['城关所']), 'error', 'departments', /至少两个部门/],
  [
    'a department without people',
    departments(['城关所'], ['没有这个所']),
    'error',
    'departments',
    /部门2：检查人员名单是空的/,
  ],
  ['a person in two departments', departments(['城关所'], ['城关所']), 'error', 'departments', /重复/],
  ['a least number beside a total', { rounding: 'total', total: 8, minimum: 2 }, 'warning', 'strata', /不起作用/],
  [
    '不定向 with a narrowed range',
    { targeted: false, range: { ...draftOf().range, labels: ['食品销售'] } },
    'warning',
    'type',
    /请改为“定向”/,
  ],
  ['定向 without a range', { targeted: true }, 'warning', 'type', /对象范围却没有限定/],
  [
    'objects without an item',
    { itemMode: 'open', itemLabels: [1, 2].map(itemId => ({ itemId, labels: ['餐饮服务'] })) },
    'error',
    'items',
    /没有适用的抽查事项/,
  ],
  ['不定项 without any label', { itemMode: 'open' }, 'warning', 'items', /与定项相同/],
  ['two witnesses', { witnesses: 2 }, 'error', 'witnesses', /见证人至少 3 名/],
])('the preview tells of %s, and where it is mended', async (_kind, change, severity, at, words) => {
  const running = await county();
  const { problems } = await preview(running, draftOf(change));
  expect(problems).toContainEqual(
    expect.objectContaining({ severity, at, sentence: expect.stringMatching(words) as string }),
  );
});

test('fewer people than a team needs are told once for their department, not for every object', async () => {
  const running = await county();
  const two = departments(['城关所', '东镇所'], ['西镇所']);
  const [first, second] = two.departments ?? [];
  if (!first || !second) throw new Error('Two departments were made.');
  const { problems } = await preview(running, draftOf({ ...two, departments: [first, { ...second, teamSize: 4 }] }));
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([
    {
      severity: 'error',
      at: 'departments',
      search: null,
      sentence: '部门2：可派检查人员只有 3 人，每户要派 4 人。请增选单位或人员，或减少每户人数。',
    },
  ]);
});

test('when everybody is recused from an object, nothing is frozen', async () => {
  const running = await county();
  takeRows(
    running,
    'inspector',
    smallCounty.inspectors.map(row => ({ ...row, 回避范围: '云河县第7号商店' })),
  );
  const { problems } = await preview(running, draftOf());
  const [first] = problems.filter(({ severity }) => severity === 'error');
  expect(first).toMatchObject({ at: 'inspectors', sentence: expect.stringMatching(/第7号商店.*没有可派的检查人员/) });
});

test('a recusal that stands for nobody is told with the person, and with what was probably meant', async () => {
  const running = await county();
  const [one, two, three] = smallCounty.inspectors;
  const recused = [
    { ...one, 回避范围: '第7号商店' },
    { ...two, 回避范围: '云河县没有这样的店' },
    { ...three, 回避范围: `云河县第8号商店、${creditCode(9)}` },
  ];
  takeRows(running, 'inspector', recused);
  const { problems } = await preview(running, draftOf({ range: { ...draftOf().range, stations: ['城关所'] } }));
  const told = problems.filter(({ at }) => at === 'inspectorRegistry');
  expect(told.map(({ search }) => search)).toEqual([one?.姓名, two?.姓名]);
  expect(told[0]?.sentence).toContain('相近的有“云河县第7号商店”');
  expect(told[1]?.sentence).not.toContain('相近的有');
});

test('the range can be one area or several, and those without one are found under a blank', async () => {
  const running = await county();
  takeRows(
    running,
    'object',
    [1, 2, 3].map(number => objectRow(number, { 行政区划: number === 3 ? '371721' : '371726' })),
  );
  const inAreas = async (...areas: string[]) =>
    (await preview(running, draftOf({ range: { ...draftOf().range, areas } }))).inRange;
  expect([await inAreas('371726'), await inAreas('371721'), await inAreas('371726', '371721')]).toEqual([2, 1, 3]);
  expect(await inAreas('')).toBe((await inAreas()) - 3);
  const { areas } = await running.client.query('object.facets', { filter: draftOf().range });
  expect(areas.slice(1)).toEqual([
    { value: '371726', count: 2 },
    { value: '371721', count: 1 },
  ]);
});
