import { expect, test } from 'vitest';
import { draftOf } from '../support/draft.ts';
import { importText } from '../support/import-file.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const county = prepared(smallCounty);
const idOf = async (running: RunningCore, number: number) =>
  (await allObjects(running, { text: creditCode(number) }))[0]?.id ?? 0;
const objectOf = async (running: RunningCore, number: number) =>
  running.client.query('object.get', { id: await idOf(running, number) });

test('a monthly list gives classes by code or name, keeps what changed, and sends unknown objects back', async () => {
  const running = await county();
  const before = await objectOf(running, 7);
  const other = before.riskClass === 'D' ? 'A' : 'D';
  const result = await importText(
    running,
    'risk',
    [
      '统一社会信用代码,企业名称,信用风险等级,分类日期',
      `${creditCode(7)},,${other},2026-02-28`,
      ',云河县第8号商店,C类,2026年2月28日',
      `${creditCode(999)},云河县第9号商店,A,2026-02-28`,
      ',没有这家店,A,2026-02-28',
      `${creditCode(10)},,特级,2026-02-28`,
    ].join('\n'),
  );
  expect(result.problems.map(({ kind, count }) => [kind, count])).toEqual([
    ['unknown-object', 2],
    ['risk-class-needed', 1],
  ]);
  expect(result).toMatchObject({ rows: 5, refused: 3, kind: 'risk' });
  expect(await objectOf(running, 7)).toMatchObject({ riskClass: other, riskOn: '2026-02-28' });
  expect(await objectOf(running, 8)).toMatchObject({ riskClass: 'C' });
  const { history } = await objectOf(running, 7);
  expect(history[0]?.changes.map(({ field }) => field)).toEqual(['risk_class']);
  const older = `统一社会信用代码,信用风险等级,分类日期\n${creditCode(7)},${before.riskClass},2026-01-31`;
  expect(await importText(running, 'risk', older)).toMatchObject({ skipped: 1, updated: 0 });
  expect((await objectOf(running, 7)).riskClass).toBe(other);
  const batches = await running.client.query('import.list', { after: null, limit: 5 });
  expect(batches.rows[0]?.kind).toBe('risk');
});

test('classes of professional fields stand beside the general one, are counted and filtered by', async () => {
  const running = await county();
  const { client } = running;
  const text = [
    '统一社会信用代码,专业领域,量化等级,评定日期',
    `${creditCode(7)},食品,B,2026-02-01`,
    `${creditCode(8)},食品,C,2026-02-01`,
    `${creditCode(8)},特种设备,A,2026-02-01`,
  ].join('\n');
  expect(await importText(running, 'risk', text)).toMatchObject({ created: 3 });
  const id = await idOf(running, 7);
  await client.command('object.classify', { id, field: '食品', level: 'C', on: '2026-03-01', reason: '复核' });
  expect((await objectOf(running, 7)).professional).toEqual([
    { field: '食品', level: 'C', on: '2026-03-01', source: '手工评定' },
  ]);
  expect((await client.query('object.moreFacets', {})).professional).toEqual([
    { value: '特种设备/A', count: 1 },
    { value: '食品/C', count: 2 },
  ]);
  expect(await allObjects(running, { professional: ['食品/C'] })).toHaveLength(2);
  const again = { id, field: '食品', level: 'C', on: '2026-03-01', reason: '复核' } as const;
  expect((await refusalOf(client.command('object.classify', again))).message).toContain('不需要再改');
});

test('lists have days, can be filtered by, and leave their objects out of a draw where the plan names them', async () => {
  const running = await county();
  const { client, clock } = running;
  const text = [
    '统一社会信用代码,名单,列入日期,移出日期,列入原因',
    `${creditCode(7)},包容期,2026-01-01,2026-03-10,新业态`,
    `${creditCode(8)},经营异常名录,2026-01-01,,未年报`,
    `${creditCode(9)},黑名单,2026-01-01,,`,
    `${creditCode(10)},包容期,2026-03-01,2026-02-01,`,
  ].join('\n');
  const result = await importText(running, 'listing', text);
  expect(result).toMatchObject({ created: 2, refused: 2 });
  expect(result.problems.map(({ kind }) => kind)).toEqual(['unknown-list', 'days-reversed']);
  expect((await allObjects(running, { lists: ['tolerance'] })).map(({ name }) => name)).toEqual(['云河县第7号商店']);
  const draft = draftOf({ exclusions: ['list-tolerance'] });
  const before = await client.query('task.preview', draftOf());
  const preview = await client.query('task.preview', draft);
  expect(preview.exclusions).toEqual([{ rule: 'list-tolerance', name: '在包容期名单', count: 1 }]);
  expect(preview.pool).toBe(before.pool - 1);
  const later = await client.query('task.preview', { ...draft, checkFrom: '2026-03-11' });
  expect(later.exclusions[0]?.count).toBe(0);
  clock.addDays(9);
  expect(await allObjects(running, { lists: ['tolerance'] })).toEqual([]);
  expect((await objectOf(running, 7)).lists[0]).toMatchObject({ name: '包容期名单', now: false, to: '2026-03-10' });
});

test('an object is put on a list and taken off it by hand, and an unknown list is refused', async () => {
  const running = await county();
  const { client } = running;
  const id = await idOf(running, 7);
  const entry = { id, list: 'key', from: '2026-02-01', to: null, reason: '投诉集中' };
  await client.command('object.enlist', entry);
  expect((await client.query('object.moreFacets', {})).lists.find(({ value }) => value === 'key')?.count).toBe(1);
  await client.command('object.enlist', { ...entry, to: '2026-03-01' });
  expect((await objectOf(running, 7)).lists).toMatchObject([{ list: 'key', to: '2026-03-01', now: false }]);
  expect((await refusalOf(client.command('object.enlist', { ...entry, list: 'nowhere' }))).message).toContain(
    '没有这个名单',
  );
});

const words = { itemIds: [], basis: '', department: '', period: '每月', reason: '建库' };

test('a sub-registry by rule and one by members are ranges of a task that hold exactly their members of the day', async () => {
  const running = await county();
  const { client, clock } = running;
  const inD = await allObjects(running, { riskClasses: ['D'] });
  const rule = { ...noFilter, riskClasses: ['D'] };
  const { id: byRule } = await client.command('subRegistry.save', {
    id: null,
    name: '高风险库',
    kind: 'special',
    rule,
    ...words,
  });
  const { id: byHand } = await client.command('subRegistry.save', {
    id: null,
    name: '专项库',
    kind: 'special',
    rule: null,
    ...words,
  });
  const some = inD.slice(0, 3).map(({ id }) => id);
  const scope = { id: byHand, filter: noFilter, reason: '专项行动' };
  await client.command('subRegistry.addMembers', { ...scope, only: some, from: '2026-03-02', to: '2026-03-05' });
  const inRange = async (...subRegistries: number[]) =>
    (await client.query('task.preview', draftOf({ targeted: true, range: { ...noFilter, subRegistries } }))).inRange;
  expect(await inRange(byRule)).toBe(inD.length);
  expect(await inRange(byHand)).toBe(3);
  expect(await inRange(byRule, byHand)).toBe(inD.length);
  await client.command('subRegistry.endMembers', { ...scope, only: some.slice(0, 1) });
  expect(await inRange(byHand)).toBe(2);
  const { rows } = await client.query('subRegistry.list', { after: null, limit: 10 });
  expect(rows.map(({ name, objects }) => [name, objects])).toEqual([
    ['高风险库', inD.length],
    ['专项库', 2],
  ]);
  clock.addDays(5);
  expect(await inRange(byHand)).toBe(0);
  const add = client.command('subRegistry.addMembers', {
    ...scope,
    id: byRule,
    only: some,
    from: '2026-03-02',
    to: null,
  });
  expect((await refusalOf(add)).message).toContain('按规则入库');
});

test('the overlap of departments counts every door once, and is kept as a sub-registry for a joint task', async () => {
  const running = await county();
  const { client } = running;
  const everybody = await allObjects(running);
  const departments = [
    { name: '食品', filter: { ...noFilter, labels: ['食品销售'] } },
    { name: '药品', filter: { ...noFilter, labels: ['药品零售'] } },
    { name: '信用', filter: { ...noFilter, riskClasses: ['D'] } },
  ];
  const belongs = [
    ({ labels }: (typeof everybody)[number]) => labels.includes('食品销售'),
    ({ labels }: (typeof everybody)[number]) => labels.includes('药品零售'),
    ({ riskClass }: (typeof everybody)[number]) => riskClass === 'D',
  ];
  const times = everybody.map(object => belongs.filter(test => test(object)).length);
  const counted = await client.query('overlap.count', { departments });
  expect(counted.departments.map(({ objects }) => objects)).toEqual(belongs.map(test => everybody.filter(test).length));
  expect(counted.shared).toBe(times.filter(count => count > 1).length);
  expect(counted.saved).toBe(times.reduce((sum, count) => sum + Math.max(0, count - 1), 0));
  expect(counted.sets.reduce((sum, { objects }) => sum + objects, 0)).toBe(times.filter(count => count > 0).length);
  for (const { objects, classes } of counted.sets) {
    expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(objects);
  }
  const { id, members } = await client.command('overlap.keep', {
    name: '联合检查库',
    departments,
    reason: '综合查一次',
  });
  expect(members).toBe(counted.shared);
  const range = { ...noFilter, subRegistries: [id] };
  expect((await client.query('task.preview', draftOf({ targeted: true, range }))).inRange).toBe(members);
});
