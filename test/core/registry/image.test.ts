import fc from 'fast-check';
import { expect, test } from 'vitest';
import { everything, type ObjectFilter } from '#core/registry/object-filter.ts';
import type { ObjectPage } from '#core/registry/object-store.ts';
import { chinaDate } from '#core/service/clock.ts';
import type { Workspace } from '#core/workspace/workspace.ts';
import { allObjects, noFilter } from '../support/object-list.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { objectRow, stations, upTo } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);
const labels = ['食品销售', '餐饮服务', '校外培训', '规上', '规下'];

const choice = <Value>(values: readonly Value[]) => fc.subarray([...values], { maxLength: 2 });
const filters: fc.Arbitrary<ObjectFilter> = fc.record({
  text: fc.constantFrom(
    '',
    '',
    '食',
    '食品',
    '餐饮',
    '号',
    '3号',
    '路1',
    '有限公司',
    '91',
    '9137',
    'yh',
    'yhx',
    '云河 食品',
    '没有的',
  ),
  riskClasses: choice(['A', 'B', 'C', 'D', 'unclassified']),
  states: choice(['existing', 'revoked']),
  stations: choice(['', ...stations]),
  labels: choice(labels),
  areas: choice(['', '371726']),
  kinds: choice(['enterprise', 'self-employed']),
  standings: choice(['in-use', 'disabled', 'void'] as const),
  lists: choice(['key', 'tolerance']),
  professional: fc.constant([]),
  subRegistries: choice([1, 2]),
});

/** What is counted from the rows, the way the image must count it. */
const fromRows = ({ objects }: Workspace, filter: ObjectFilter) => ({
  riskClasses: objects.facet({ ...filter, riskClasses: [] }, 'risk_class'),
  states: objects.facet({ ...filter, states: [] }, 'state'),
  stations: objects.facet({ ...filter, stations: [] }, 'station'),
  labels: objects.labelFacet({ ...filter, labels: [] }),
  areas: objects.facet({ ...filter, areas: [] }, 'area_code'),
  total: objects.count(filter),
});

const sorted = (counts: readonly { set: number; riskClass: string; count: number }[]) =>
  counts.toSorted((one, other) => one.set - other.set || (one.riskClass < other.riskClass ? -1 : 1));

async function agree(running: RunningCore, filter: ObjectFilter, other: ObjectFilter): Promise<void> {
  const workspace = running.application.requireWorkspace();
  const { objects, subRegistries } = workspace;
  const image = await objects.images.current();
  if (!image) throw new Error('There is an image as soon as there is a registry.');
  expect(image.facets(filter)).toEqual(fromRows(workspace, filter));
  expect(image.count(filter)).toBe(objects.count(filter));
  expect(image.values('kind', filter)).toEqual(objects.facet(filter, 'kind'));
  expect(sorted(image.overlap([filter, other]))).toEqual(sorted(subRegistries.overlap([filter, other])));
  for (const except of [[], [1, 2, 3, 5, 8, 13, 21, 34]]) {
    const change = { filter, only: null, except, label: '规上', rivals: ['规下', '食品销售'] };
    expect(image.previewLabel(change)).toEqual(workspace.labelChanges.preview(change));
  }
  const page: ObjectPage = { filter, sort: { column: 'name', direction: 'down' }, after: null, limit: 7 };
  expect(objects.pageOf(image.mask(filter), page)).toEqual(objects.page(page));
}

type Deed = (running: RunningCore, number: number) => Promise<unknown>;

const reason = '核对';
const someone = async (running: RunningCore, number: number) => {
  const found = await allObjects(running);
  return found[number % found.length] ?? Promise.reject(new Error('The county is not empty.'));
};

async function giveOrTake(running: RunningCore, number: number, deed: 'give' | 'take'): Promise<unknown> {
  const { labels: known } = await running.client.query('label.list', {});
  const label = known[number % known.length];
  const filter = { ...noFilter, riskClasses: ['ABCD'[number % 4] ?? 'A'] };
  const days = { from: chinaDate(running.clock.now()), to: null, reason };
  return running.client.job('label.assign', { filter, only: null, labelId: label?.id ?? 0, deed, ...days });
}

/** Whatever may change the registry; a refused one changes nothing, which has to be counted as well. */
const deeds: Readonly<Record<string, Deed>> = {
  import: async (running, number) =>
    takeRows(running, 'object', [
      objectRow(number % 90, { 标签: labels[number % 5] ?? '', 信用风险等级: 'ABCD'[number % 4] ?? '' }),
      objectRow(1000 + (number % 40), { 企业名称: `云河县${number}号餐饮服务部`, 住所: `学府路${number}号` }),
    ]),
  give: (running, number) => giveOrTake(running, number, 'give'),
  take: (running, number) => giveOrTake(running, number, 'take'),
  stand: async (running, number) => {
    const { id } = await someone(running, number);
    const standing = (['disabled', 'void', 'in-use'] as const)[number % 3] ?? 'void';
    return running.client.command('object.stand', { id, standing, reason });
  },
  rename: async (running, number) => {
    const { id } = await someone(running, number);
    const { form } = await running.client.query('object.get', { id });
    const changed = { ...form, name: `${form.name}${number}店`, station: stations[number % stations.length] ?? '' };
    return running.client.command('object.save', { id, form: changed, phone: null, yearlyCap: null, reason });
  },
};

const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(500)), { minLength: 1, maxLength: 6 });

test('whatever is done to the registry, counts kept in memory are those of the rows for any filter', async () => {
  const running = await county();
  const fields = { itemIds: [], basis: '', department: '', period: '', reason };
  const rule = { ...noFilter, riskClasses: ['A', 'B'], text: '食品' };
  await running.client.command('subRegistry.save', { id: null, name: '食品库', kind: 'industry', rule, ...fields });
  const own = await running.client.command('subRegistry.save', {
    id: null,
    name: '名册',
    kind: 'special',
    rule: null,
    ...fields,
  });
  const today = chinaDate(running.clock.now());
  const members = {
    id: own.id,
    filter: { ...noFilter, riskClasses: ['C'] },
    only: null,
    from: today,
    to: null,
    reason,
  };
  await running.client.command('subRegistry.addMembers', members);
  const checked = fc.asyncProperty(steps, filters, filters, async (done, filter, other) => {
    for (const [name, number] of done) await deeds[name]?.(running, number).catch(() => undefined);
    await agree(running, filter, other);
    await agree(running, other, everything);
  });
  await fc.assert(checked, { seed: 180, numRuns: 60 });
  expect(running.bugs).toEqual([]);
});

test('what is rolled back was never counted, and what is committed is counted at the next question', async () => {
  const running = await county();
  const { database, objects, audit } = running.application.requireWorkspace();
  const count = async () => (await objects.images.current())?.count({ ...everything, states: ['existing'] });
  const before = await count();
  const change = () => {
    database.statement(`UPDATE inspection_object SET state = 'revoked' WHERE id <= 5`).run();
    audit.append('object.save', '本机操作员', '2026-03-02T00:00:00Z', { subject: '吊销' });
  };
  const fall = () => {
    change();
    throw new RangeError('It falls over.');
  };
  expect(() => database.transaction(fall)).toThrow('It falls over.');
  expect(await count()).toBe(before);
  database.transaction(change);
  expect(await count()).toBe(objects.count({ ...everything, states: ['existing'] }));
  expect(await count()).toBeLessThan(before ?? 0);
});

test('a registry of several portions is counted to its last row, and a page of any filter is that of the rows', async () => {
  const running = await county();
  takeRows(
    running,
    'object',
    upTo(2600).map(number => objectRow(number + 2000, { 标签: labels[number % 5] ?? '' })),
  );
  await agree(running, { ...everything, labels: ['规上'] }, { ...everything, text: '食品' });
  takeRows(running, 'object', [objectRow(4599, { 标签: '规下', 信用风险等级: 'D' })]);
  await agree(running, { ...everything, labels: ['规下'], riskClasses: ['D'] }, everything);
});
