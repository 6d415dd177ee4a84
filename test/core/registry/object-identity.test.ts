import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allObjects, namesFound } from '../support/object-list.ts';
import { prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { creditCode, type ObjectRow, objectRow, upTo } from '../support/registry-rows.ts';
import { fatesOf, takeRows } from '../support/take-rows.ts';

const county = prepared(smallCounty);
const old = '371726600123456';

const detail = async (running: Awaited<ReturnType<typeof county>>, code: string) => {
  const found = (await allObjects(running)).find(object => object.code === code);
  return running.client.query('object.get', { id: found?.id ?? 0 });
};

test('with the choice to take only new rows, what is registered stays as it is', async () => {
  const running = await county();
  const rows = upTo(50).map(number => objectRow(number, { 企业名称: `改名第${number}号` }));
  const fates = fatesOf(takeRows(running, 'object', rows, 'only-new'));
  expect(fates).toEqual([...Array(48).fill('skipped'), 'created', 'created']);
  expect((await allObjects(running, { text: '改名' })).map(({ code }) => code)).toEqual([49, 50].map(creditCode));
});

test('with the usual choice changed rows are updated, and the others left alone', async () => {
  const running = await county();
  const rows = upTo(48).map(number => objectRow(number, number <= 5 ? { 登记状态: '注销' } : {}));
  expect(fatesOf(takeRows(running, 'object', rows)).filter(fate => fate === 'updated')).toHaveLength(5);
  const gone = await allObjects(running, { states: ['deregistered'] });
  expect(gone.map(({ code }) => code)).toEqual(upTo(5).map(creditCode));
});

test('objects without a code get a number of their own, which they keep', async () => {
  const running = await startBureau();
  const stall = (number: number) => ({ 企业名称: `小摊${number}`, 住所: `集市${number}号`, 登记状态: '存续' });
  takeRows(running, 'object', [stall(1), stall(2)]);
  takeRows(running, 'object', [stall(3), stall(2), stall(1)]);
  expect(fatesOf(takeRows(running, 'object', [{ ...stall(2), 统一社会信用代码: creditCode(900) }]))).toEqual([
    'updated',
  ]);
  expect(fatesOf(takeRows(running, 'object', [stall(2)]))).toEqual(['unchanged']);
  const found = await allObjects(running, {}, { column: 'name', direction: 'up' });
  expect(found.map(({ code, name, creditCode }) => [code, name, creditCode])).toEqual([
    ['N-1', '小摊1', null],
    ['N-2', '小摊2', creditCode(900)],
    ['N-3', '小摊3', null],
  ]);
});

test('an old number with signs that a draw cannot hold does not become the code of an object', async () => {
  const running = await startBureau();
  const rows = [
    { 注册号: '云工商字第12号', 企业名称: '老字号', 住所: '老街1号' },
    { 注册号: old, 企业名称: '老商店', 住所: '老街2号' },
  ];
  takeRows(running, 'object', rows);
  const found = await allObjects(running);
  expect(found.map(({ code, registrationNumber }) => [code, registrationNumber])).toEqual([
    [old, old],
    ['N-1', '云工商字第12号'],
  ]);
  expect(fatesOf(takeRows(running, 'object', rows))).toEqual(['unchanged', 'unchanged']);
});

test('a business that has changed its old number for a credit code is the same business', async () => {
  const running = await startBureau();
  takeRows(running, 'object', [{ 注册号: old, 企业名称: '老商店', 住所: '老街2号' }]);
  const changed = { 统一社会信用代码: creditCode(1), 注册号: old, 企业名称: '新商店', 住所: '新街2号' };
  expect(fatesOf(takeRows(running, 'object', [changed]))).toEqual(['updated']);
  expect(await allObjects(running)).toMatchObject([{ code: old, creditCode: creditCode(1), name: '新商店' }]);
});

test('two credit codes are two businesses, even with the same old number, name and address', async () => {
  const running = await startBureau();
  const row = (number: number) => ({
    统一社会信用代码: creditCode(number),
    注册号: old,
    企业名称: '同名商店',
    住所: '同街1号',
  });
  expect(fatesOf(takeRows(running, 'object', [row(1), row(2)]))).toEqual(['created', 'created']);
  expect(fatesOf(takeRows(running, 'object', [row(2), row(1), row(3)]))).toEqual(['unchanged', 'unchanged', 'created']);
  expect((await allObjects(running)).map(({ creditCode }) => creditCode)).toEqual([1, 2, 3].map(creditCode));
});

const alike = { 企业名称: '兴旺（云河）超市', 住所: '云河县人民路１号' };

test.each<[string, ObjectRow, ObjectRow, string]>([
  ['credit code', objectRow(1), objectRow(1, { 企业名称: '别名' }), 'duplicate'],
  ['old number', { 注册号: old, 企业名称: '甲' }, { 注册号: old, 企业名称: '乙' }, 'duplicate'],
  [
    'name and address in other brackets and widths',
    alike,
    { 企业名称: '兴旺(云河)超市', 住所: '云河县人民路1号' },
    'duplicate',
  ],
  ['name and address, one of them with a code', objectRow(1, alike), alike, 'duplicate'],
  ['name and address, the other of them with a code', alike, objectRow(1, alike), 'duplicate'],
  ['name alone', alike, { ...alike, 住所: '云河县人民路2号' }, 'created'],
])('a second row of one file with the same %s is told apart or named as a repetition', async (_what, a, b, fate) => {
  const running = await startBureau();
  const rows = takeRows(running, 'object', [a, b]);
  expect(fatesOf(rows)).toEqual(['created', fate]);
  if (fate === 'duplicate') expect(rows[1]?.problems.at(-1)?.message).toContain('第 2 行');
});

test('two rows that mean one registered business under its old and its new name are not both taken', async () => {
  const running = await startBureau();
  takeRows(running, 'object', [objectRow(1, { 企业名称: '旧名', 住所: '老街1号' })]);
  const rows = [
    objectRow(1, { 企业名称: '新名', 住所: '新街1号' }),
    { 企业名称: '旧名', 住所: '老街1号', 联系电话: '1' },
  ];
  expect(fatesOf(takeRows(running, 'object', rows))).toEqual(['updated', 'duplicate']);
  expect(await namesFound(running, '名')).toEqual(['新名']);
});

test('blank cells and columns that a table does not have wipe nothing out', async () => {
  const running = await county();
  const before = await detail(running, creditCode(1));
  const blank = objectRow(1, { 登记状态: '', 管辖单位: '无', 信用风险等级: '', 标签: '-', 联系电话: '' });
  expect(fatesOf(takeRows(running, 'object', [blank]))).toEqual(['unchanged']);
  const few = { 统一社会信用代码: creditCode(1), 企业名称: '云河县第1号商店' };
  expect(fatesOf(takeRows(running, 'object', [few]))).toEqual(['unchanged']);
  expect(fatesOf(takeRows(running, 'object', [{ ...few, 企业名称: '改名商店' }]))).toEqual(['updated']);
  const { name, updatedAt, source, history, form, ...rest } = await detail(running, creditCode(1));
  expect(name).toBe('改名商店');
  expect({
    ...rest,
    name: before.name,
    updatedAt: before.updatedAt,
    source: before.source,
    history: before.history,
    form: { ...form, name: before.name },
  }).toEqual(before);
});

test('after an update without an address a business is still found by its name and address', async () => {
  const running = await county();
  takeRows(running, 'object', [{ 统一社会信用代码: creditCode(1), 企业名称: '改名商店' }]);
  const byName = { 企业名称: '改名商店', 住所: '云河县人民路1号', 联系电话: '0530-5559999' };
  expect(fatesOf(takeRows(running, 'object', [byName]))).toEqual(['updated']);
  expect((await detail(running, creditCode(1))).phone).toBe('053*-***9999');
  expect((await allObjects(running)).length).toBe(48);
});

test('a changed name, station and label are found, and the former ones no more', async () => {
  const running = await county();
  takeRows(running, 'object', [objectRow(1, { 企业名称: '金色麦田面包坊', 管辖单位: '南关所', 标签: '烘焙' })]);
  expect(await namesFound(running, '麦田面')).toEqual(['金色麦田面包坊']);
  expect(await namesFound(running, 'jsmt')).toEqual(['金色麦田面包坊']);
  expect(await namesFound(running, '第1号商店')).toEqual([]);
  expect((await allObjects(running, { labels: ['烘焙'], stations: ['南关所'] })).length).toBe(1);
  expect((await allObjects(running, { labels: ['餐饮服务'] })).map(({ code }) => code)).not.toContain(creditCode(1));
});

test('whatever a first table holds, the same table once more finds every row again', async () => {
  const running = await startBureau();
  const { raw } = running.database();
  const row = fc.record(
    {
      统一社会信用代码: fc.constantFrom('', ...upTo(4).map(creditCode)),
      注册号: fc.constantFrom('', old, '云工商12号'),
      企业名称: fc.constantFrom('甲店', '乙店', '丙店'),
      住所: fc.constantFrom('', '一街', '二街'),
      登记状态: fc.constantFrom('', '存续', '注销'),
      标签: fc.constantFrom('', '食品、药品'),
    },
    { requiredKeys: ['企业名称'], noNullPrototype: true },
  );
  const findsAll = fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async rows => {
    const fates = fatesOf(takeRows(running, 'object', rows));
    expect(fatesOf(takeRows(running, 'object', rows))).toEqual(
      fates.map(fate => (fate === 'created' ? 'unchanged' : fate)),
    );
    const registered = fates.filter(fate => fate === 'created').length;
    expect((await allObjects(running)).length).toBe(registered);
    expect(raw.prepare('SELECT count(*) FROM object_search').pluck().get()).toBe(registered);
    raw.exec('DELETE FROM object_label; DELETE FROM object_search; DELETE FROM inspection_object;');
  });
  await fc.assert(findsAll, { seed: 7, numRuns: 150 });
});
