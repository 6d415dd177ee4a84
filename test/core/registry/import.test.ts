import { expect, test } from 'vitest';
import { chooseText, importFile, importText, proposedRun } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { fillRegistries, prepared, smallCounty, startBureau } from '../support/prepared-core.ts';
import { refusalOf } from '../support/refusal.ts';
import { creditCode, inspectorsCsv, itemsCsv, objectsCsv } from '../support/registry-rows.ts';

const county = prepared(smallCounty);

const tablesOf = {
  object: objectsCsv(smallCounty.objects),
  inspector: inspectorsCsv(smallCounty.inspectors),
  item: itemsCsv(smallCounty.items),
} as const;

test('a new bureau fills its three registries from three files', async () => {
  const running = await startBureau();
  await fillRegistries(running, smallCounty);
  const { counts } = await running.client.query('workspace.status', {});
  expect(counts).toEqual({ objects: 48, inspectors: 12, items: 3, tasks: 0 });
  const [object] = await allObjects(running);
  expect(object).toMatchObject({
    code: creditCode(1),
    name: '云河县第1号商店',
    state: 'existing',
    riskClass: 'B',
    station: '东镇所',
    labels: ['餐饮服务'],
    checksThisYear: 0,
  });
  const filter = { text: '检查员丁', units: [], drawable: null };
  const people = await running.client.query('inspector.list', { filter, on: '2026-03-02', after: null, limit: 10 });
  expect(people.rows).toMatchObject([{ code: 'ZF0001', staffKind: 'civil-servant', status: 'on-duty', obstacles: [] }]);
  const items = await running.client.query('item.list', { text: '第2项', after: null, limit: 10 });
  expect(items.rows).toMatchObject([{ category: '登记事项检查', methods: ['site'], ratioText: '3%' }]);
});

test('the same file imported again changes nothing, and the page says that it is known', async () => {
  const running = await county();
  const file = chooseText(running, tablesOf.object);
  const again = await importFile(running, 'object', file);
  expect(again).toMatchObject({ rows: 48, created: 0, updated: 0, unchanged: 48, skipped: 0, refused: 0 });
  const inspect = { file: file.grant, kind: 'object', sheet: null, headerRow: null } as const;
  const found = await running.client.job('import.inspect', inspect);
  expect(found.notes).toContainEqual(expect.stringContaining('曾于 2026-03-02 09:30 导入过'));
});

test('a second import while one is running is refused with a sentence', async () => {
  const running = await county();
  const begun = importText(running, 'object', tablesOf.object);
  const refusal = await refusalOf(importText(running, 'item', tablesOf.item));
  expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('另一个导入正在进行') });
  expect((await begun).unchanged).toBe(48);
  expect((await importText(running, 'item', tablesOf.item)).unchanged).toBe(3);
});

test.each([
  ['two columns for one field', ['name', 'name'], '两列都对应'],
  ['no column for a field that must be there', [null, 'station'], '还没有指定'],
  ['a field that does not exist', ['name', 'colour'], '不认识的字段'],
])('a mapping with %s is refused', async (_what, mapping, words) => {
  const running = await startBureau();
  const refusal = await refusalOf(importText(running, 'object', '名称,所\n甲,乙\n', { mapping }));
  expect(refusal).toMatchObject({ code: 'invalid-input', message: expect.stringContaining(words) });
});

test('a sheet that is not there, and a heading row far below, are refused', async () => {
  const running = await startBureau();
  const file = chooseText(running, tablesOf.item);
  const proposed = await proposedRun(running, 'item', file);
  expect((await refusalOf(running.client.job('import.run', { ...proposed, sheet: 7 }))).code).toBe('not-found');
  const inspect = { file: file.grant, kind: 'item', sheet: null, headerRow: 31 } as const;
  expect((await refusalOf(running.client.job('import.inspect', inspect))).message).toContain('前 30 行');
});

test('the list of imports tells what came of each, newest first', async () => {
  const running = await county();
  const result = await importText(running, 'item', tablesOf.item);
  const { rows, total } = await running.client.query('import.list', { after: null, limit: 2 });
  expect(total).toBe(4);
  expect(rows[0]).toMatchObject({ ...result, problemFile: null, finishedAt: '2026-03-02T09:30:00.000+08:00' });
  expect(rows[1]?.kind).toBe('item');
});
