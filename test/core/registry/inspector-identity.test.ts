import { expect, test } from 'vitest';
import type { OutputOf } from '#contract/contract.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { type InspectorRow, inspectorRow } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';
import { fatesOf, takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);
const on = '2026-03-31';

async function people(
  { client }: RunningCore,
  change: Partial<{ text: string; units: string[]; drawable: boolean | null }> = {},
): Promise<OutputOf<'inspector.list'>['rows']> {
  const filter = { text: '', units: [], drawable: null, ...change };
  return (await client.query('inspector.list', { filter, on, after: null, limit: 500 })).rows;
}

const person = async (running: RunningCore, code: string) =>
  (await people(running)).find(one => one.code === code) as OutputOf<'inspector.list'>['rows'][number];

test('the same people imported again are unchanged, a changed one is updated', async () => {
  const running = await county();
  const rows = smallCounty.inspectors.map((row, place) => (place === 2 ? { ...row, 职务: '所长' } : row));
  const fates = fatesOf(takeRows(running, 'inspector', rows));
  expect(fates.toSpliced(2, 1)).toEqual(Array(11).fill('unchanged'));
  expect(fates[2]).toBe('updated');
  expect(await person(running, 'ZF0003')).toMatchObject({ post: '所长', certificateUntil: '2030-12-31' });
});

test('blank cells and columns that a table does not have wipe nothing out', async () => {
  const running = await county();
  const before = await people(running);
  const blank = smallCounty.inspectors.map(row => ({ ...row, 人员类别: '', 有效期至: '', 业务专长: '', 状态: '' }));
  expect(new Set(fatesOf(takeRows(running, 'inspector', blank)))).toEqual(new Set(['unchanged']));
  const few = smallCounty.inspectors.map(({ 姓名, 所在单位 }) => ({ 姓名, 所在单位 }) as InspectorRow);
  expect(new Set(fatesOf(takeRows(running, 'inspector', few)))).toEqual(new Set(['unchanged']));
  expect(await people(running)).toEqual(before);
});

test('a person whose missing certificate number is supplied later stays one person', async () => {
  const running = await county();
  const without = inspectorRow(50, { 执法证号: '', 有效期至: '' });
  expect(fatesOf(takeRows(running, 'inspector', [without]))).toEqual(['created']);
  expect((await people(running, { text: without.姓名 ?? '' })).map(({ obstacles }) => obstacles)).toEqual([
    ['缺执法证号'],
  ]);
  expect(fatesOf(takeRows(running, 'inspector', [inspectorRow(50)]))).toEqual(['updated']);
  const [found, ...others] = await people(running, { text: without.姓名 ?? '' });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ code: 'P-13', certificate: 'ZF0050', obstacles: [] });
  expect(fatesOf(takeRows(running, 'inspector', [inspectorRow(50)]))).toEqual(['unchanged']);
});

test('two people of one name in one unit with certificates of their own are two people', async () => {
  const running = await county();
  const namesakes = ['X1', 'X2'].map(执法证号 => inspectorRow(60, { 执法证号 }));
  expect(fatesOf(takeRows(running, 'inspector', namesakes))).toEqual(['created', 'created']);
  expect(fatesOf(takeRows(running, 'inspector', namesakes))).toEqual(['unchanged', 'unchanged']);
});

test('a certificate number that stands twice in one table is refused the second time', async () => {
  const running = await county();
  const rows = takeRows(running, 'inspector', [inspectorRow(70), inspectorRow(71, { 执法证号: 'ZF0070' })]);
  expect(fatesOf(rows)).toEqual(['created', 'duplicate']);
  expect(rows[1]?.problems.at(-1)?.message).toContain('第 2 行');
});

test('recusals in words become the names a person keeps away from', async () => {
  const running = await county();
  takeRows(running, 'inspector', [inspectorRow(1, { 回避范围: '配偶任职：云河县第3号商店；云河县第5号商店' })]);
  expect((await person(running, 'ZF0001')).recusals.toSorted()).toEqual(['云河县第3号商店', '云河县第5号商店']);
});

test('a recusal added by hand outlives the next import; one that the table no longer names goes', async () => {
  const running = await county();
  takeRows(running, 'inspector', [inspectorRow(1, { 回避范围: '甲店' })]);
  const { id } = await person(running, 'ZF0001');
  const change = { id, status: 'on-duty', recusals: ['甲店', '乙店'], notOwnArea: true, reason: '本人申请' };
  await running.client.command('inspector.save', change);
  takeRows(running, 'inspector', [inspectorRow(1, { 回避范围: '甲店', 职务: '所长' })]);
  expect((await person(running, 'ZF0001')).recusals.toSorted()).toEqual(['乙店', '甲店']);
  takeRows(running, 'inspector', [inspectorRow(1, { 回避范围: '丙店', 职务: '所长' })]);
  expect((await person(running, 'ZF0001')).recusals.toSorted()).toEqual(['丙店', '乙店']);
});

test('what decides about a person is changed by hand with a reason, and the log has both states', async () => {
  const running = await county();
  const { id } = await person(running, 'ZF0001');
  const change = { id, status: 'retired', recusals: ['甲店'], notOwnArea: true, reason: '退休' };
  await running.client.command('inspector.save', change);
  expect(await person(running, 'ZF0001')).toMatchObject({ status: 'retired', notOwnArea: true, obstacles: ['不在岗'] });
  const { rows } = await running.client.query('audit.list', { after: null, limit: 1 });
  expect(rows[0]).toMatchObject({
    action: 'inspector.save',
    reason: '退休',
    before: JSON.stringify({ status: 'on-duty', notOwnArea: false, recusals: [] }),
    after: JSON.stringify({ status: 'retired', notOwnArea: true, recusals: ['甲店'] }),
  });
  expect((await refusalOf(running.client.command('inspector.save', { ...change, status: '在岗' }))).code).toBe(
    'invalid-input',
  );
  expect((await refusalOf(running.client.command('inspector.save', { ...change, id: 9999 }))).code).toBe('not-found');
});

test('the list says of everybody why he cannot be drawn, and can leave those people out', async () => {
  const running = await county();
  takeRows(running, 'inspector', [
    inspectorRow(21, { 人员类别: '专业技术人员（辅助）' }),
    inspectorRow(22, { 有效期至: '2026-03-30' }),
    inspectorRow(23, { 执法证号: '' }),
    inspectorRow(24, { 有效期至: '' }),
    inspectorRow(25, { 状态: '借调' }),
    inspectorRow(26, { 人员类别: '' }),
    inspectorRow(27, { 有效期至: '长期' }),
    inspectorRow(28, { 有效期至: on }),
  ]);
  const obstacles = (await people(running)).slice(12).map(one => one.obstacles);
  expect(obstacles).toEqual([
    ['辅助人员，不得单独执法，不参加抽取'],
    ['检查结束前执法证已过期'],
    ['缺执法证号'],
    ['缺证件有效期'],
    ['不在岗'],
    ['人员类别不明'],
    [],
    [],
  ]);
  expect((await people(running, { drawable: true })).length).toBe(14);
  expect((await people(running, { drawable: false })).length).toBe(6);
});

test('people are found by name, initials, unit and certificate number, and paged without a gap', async () => {
  const running = await county();
  takeRows(running, 'inspector', [inspectorRow(80, { 姓名: '单雄信', 所在单位: '执法大队' })]);
  for (const text of ['单雄', 'sxx', '执法大', 'zf0080']) {
    expect((await people(running, { text })).map(({ name }) => name)).toEqual(['单雄信']);
  }
  const seen: number[] = [];
  for (let after: string | null = null; ; ) {
    const filter = { text: '', units: [], drawable: null };
    const page: OutputOf<'inspector.list'> = await running.client.query('inspector.list', {
      filter,
      on,
      after,
      limit: 4,
    });
    expect(page.total).toBe(13);
    seen.push(...page.rows.map(({ id }) => id));
    if (page.next === null) break;
    after = page.next;
  }
  expect(seen).toEqual((await people(running)).map(({ id }) => id));
});
