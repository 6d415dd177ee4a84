import { expect, test } from 'vitest';
import { approve } from '../support/approval-work.ts';
import { planFields, planLine } from '../support/plan-work.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const reason = '局长办公会议同意';

async function draftPlan({ client }: RunningCore, names: readonly string[] = ['企业公示信息抽查', '广告抽查']) {
  const { id } = await client.command('plan.create', planFields());
  const lines: number[] = [];
  for (const name of names) {
    const line = await client.command('plan.saveLine', { planId: id, lineId: null, fields: planLine({ name }) });
    lines.push(line.id);
  }
  return { id, lines };
}

async function approvePlan(running: RunningCore, id: number) {
  await running.client.command('plan.move', { id, event: 'submit' });
  await approve(running, { action: 'plan.approve', subject: id, reason, details: {} });
  return running.client.command('plan.approve', { id, reason });
}

test('a plan is frozen when it is approved, and later changes need a reason, lead to the next edition and are owed to the public', async () => {
  const running = await county();
  const { client } = running;
  const { id, lines } = await draftPlan(running);
  const save = (lineId: number | null, change: Parameters<typeof planLine>[0], why = '') =>
    client.command('plan.saveLine', { planId: id, lineId, fields: planLine(change), reason: why });
  expect(await approvePlan(running, id)).toMatchObject({ version: 1 });
  await expect(save(lines[0] ?? 0, { ratioText: '5%' })).rejects.toThrow('请先“开始调整”');
  await expect(client.command('plan.move', { id, event: 'adjust' })).rejects.toThrow('理由');
  await client.command('plan.move', { id, event: 'adjust', reason: '上级部署' });
  await expect(client.command('plan.move', { id, event: 'submit' })).rejects.toThrow('还没有作任何调整');
  await expect(save(lines[0] ?? 0, { ratioText: '5%' })).rejects.toThrow('须写明理由');
  await save(lines[0] ?? 0, { name: '企业公示信息抽查', ratioText: '5%' }, '提高比例');
  await save(null, { name: '电梯抽查' }, '上级部署');
  await client.command('plan.cancelLine', { lineId: lines[1] ?? 0, reason: '与上级专项重合' });
  expect(await approvePlan(running, id)).toMatchObject({ version: 2 });
  const { editions, changes } = await client.query('plan.history', { id });
  expect(editions.map(({ version, lines: count }) => [version, count])).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(editions[0]?.digest).toMatch(/^[0-9a-f]{64}$/);
  expect(changes.map(({ kind, title, isApproved, publishedOn }) => [kind, title, isApproved, publishedOn])).toEqual([
    ['cancel', '广告抽查', true, null],
    ['add', '电梯抽查', true, null],
    ['change', '企业公示信息抽查', true, null],
  ]);
  const difference = await client.query('plan.difference', { id, before: 1, after: 2 });
  expect(
    difference.map(({ kind, title, fields }) => [kind, title, fields.map(one => `${one.before}→${one.after}`)]),
  ).toEqual([
    ['change', '企业公示信息抽查', ['3%→5%']],
    ['cancel', '广告抽查', []],
    ['add', '电梯抽查', []],
  ]);
  const { unpublishedChanges, state, lines: standing, cancelled } = await client.query('plan.get', { id });
  expect({ unpublishedChanges, state, standing, cancelled }).toEqual({
    unpublishedChanges: 3,
    state: 'approved',
    standing: 2,
    cancelled: 1,
  });
  expect(running.bugs).toEqual([]);
});

test('whoever agreed before a line was changed has not agreed to the plan', async () => {
  const running = await county();
  const { client } = running;
  const { id, lines } = await draftPlan(running);
  await client.command('plan.move', { id, event: 'submit' });
  await expect(client.command('plan.approve', { id, reason })).rejects.toThrow('须由 1 人审批');
  await approve(running, { action: 'plan.approve', subject: id, reason, details: {} });
  await client.command('plan.move', { id, event: 'return', reason: '补充' });
  const fields = planLine({ name: '企业公示信息抽查', ratioText: '9%' });
  await client.command('plan.saveLine', { planId: id, lineId: lines[0] ?? 0, fields });
  await client.command('plan.move', { id, event: 'submit' });
  await expect(client.command('plan.approve', { id, reason })).rejects.toThrow('申请之后情况有了变化');
});

test('a plan counts as public only with a record of its publication, and is filed on no future day', async () => {
  const running = await county();
  const { client } = running;
  const { id } = await draftPlan(running);
  await approvePlan(running, id);
  await expect(client.command('plan.move', { id, event: 'publish' })).rejects.toThrow('还没有公示记录');
  const file = (filedOn: string) => client.command('plan.file', { id, filedWith: '联席会议办公室', filedOn });
  await expect(file('2099-01-01')).rejects.toThrow('不能晚于今天');
  await expect(file('2000-01-01')).rejects.toThrow('不能早于批准日期');
  const { publications } = running.application.requireWorkspace();
  expect(publications.of('plan', id)).toMatchObject([{ state: 'open', due: '2026-01-31' }]);
});

test('base and number of each line are counted class by class, and a number set with a reason stays', async () => {
  const running = await county();
  const { client } = running;
  const { id, lines } = await draftPlan(running, ['全部', '定数']);
  const fields = planLine({ name: '定数', target: 2, targetReason: '人员有限' });
  await client.command('plan.saveLine', { planId: id, lineId: lines[1] ?? 0, fields });
  const words = planLine({ name: '文字', range: null, rangeText: '加油站' });
  await client.command('plan.saveLine', { planId: id, lineId: null, fields: words });
  expect(await client.job('plan.count', { id })).toMatchObject({ counted: 2, inWords: 1 });
  const { rows } = await client.query('plan.get', { id });
  const [all, fixed, left] = rows;
  expect(all?.base).toBe(all?.classes.reduce((sum, one) => sum + one.size, 0));
  expect(all?.target).toBe(all?.computed);
  expect(all?.probability).toBeCloseTo((all?.target ?? 0) / (all?.base ?? 1), 12);
  expect(fixed).toMatchObject({ target: 2, computed: all?.computed });
  expect(left).toMatchObject({ base: null, probability: null });
  expect(left?.remarks.join()).toContain('对象范围还是文字');
});

test('lines of a year that share objects and days are found, and joined into one visit with the reason', async () => {
  const running = await county();
  const { client } = running;
  const { id } = await client.command('plan.create', planFields());
  const add = async (change: Parameters<typeof planLine>[0]) =>
    (await client.command('plan.saveLine', { planId: id, lineId: null, fields: planLine(change) })).id;
  const item = (text: string) => [{ itemId: null, text }];
  const one = await add({ name: '公示', items: item('甲事项'), dateFrom: '2026-03-01', dateTo: '2026-06-30' });
  const other = await add({
    name: '广告',
    items: item('乙事项'),
    dateFrom: '2026-05-01',
    dateTo: '2026-09-30',
    leadDepartment: '县商务局',
  });
  await add({ name: '冬季', dateFrom: '2026-11-01', dateTo: '2026-12-31' });
  await add({ name: '无范围', range: null });
  const { rows, compared, left } = await client.job('plan.overlaps', { year: 2026 });
  const { base } = rows[0]?.lines[0] ?? {};
  expect(rows.map(row => [row.from, row.to, row.lines.map(({ name }) => name)])).toEqual([
    ['2026-05-01', '2026-06-30', ['公示', '广告']],
  ]);
  expect(rows[0]).toMatchObject({ common: base, mayJoin: true });
  expect(rows[0]?.lowRisk).toBeGreaterThan(0);
  expect({ compared, left: left.map(({ why }) => why) }).toEqual({ compared: 3, left: ['对象范围还是文字'] });
  const joined = await client.command('plan.joinLines', {
    lineIds: [one, other],
    name: '综合查一次',
    reason: '同一范围',
  });
  const after = (await client.query('plan.get', { id })).rows;
  const line = after.find(({ id: lineId }) => lineId === joined.id);
  expect(line).toMatchObject({ dateFrom: '2026-05-01', dateTo: '2026-06-30', departments: ['县商务局'] });
  expect(line?.items.map(({ text }) => text)).toEqual(['甲事项', '乙事项']);
  expect(after.map(({ name }) => name)).toEqual(['冬季', '无范围', '综合查一次']);
});

test('a plan of the year before is copied with its days moved, uncounted and unapproved', async () => {
  const running = await county();
  const { client } = running;
  const { id } = await draftPlan(running);
  await client.job('plan.count', { id });
  const copy = await client.command('plan.copy', { id, year: 2027, name: '2027年度计划' });
  expect(copy.lines).toBe(2);
  const { rows, state } = await client.query('plan.get', { id: copy.id });
  expect(state).toBe('draft');
  expect(rows[0]).toMatchObject({ dateFrom: '2027-01-01', dateTo: '2027-12-31', base: null, target: null });
  await expect(client.command('plan.copy', { id, year: 2027, name: '2027年度计划' })).rejects.toThrow('已有同名的计划');
});
