import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choose, chooseText, importFile, proposedRun } from '../support/import-file.ts';
import { allObjects } from '../support/object-list.ts';
import { startBureau } from '../support/prepared-core.ts';
import { creditCode } from '../support/registry-rows.ts';
import { writeSheet } from '../support/workbook.ts';

test('headings are recognised, those nobody knows are left out', async () => {
  const running = await startBureau();
  const file = chooseText(
    running,
    `序号,企业名称,社会信用代码,经营地址,好评度\n1,甲店,${creditCode(1)},一街,高\n`,
    '表.csv',
  );
  const found = await running.client.job('import.inspect', {
    file: file.grant,
    kind: 'object',
    sheet: null,
    headerRow: null,
  });
  expect(found).toMatchObject({ fileKind: 'csv', headerRow: 1, sheet: 0, encoding: 'utf-8' });
  expect(found.mapping).toEqual([null, 'name', 'creditCode', 'address', null]);
  expect(found.preview).toEqual([{ rowNumber: 2, cells: ['1', '甲店', creditCode(1), '一街', '高'] }]);
  expect(found.fields.find(({ required }) => required)?.key).toBe('name');
});

test('what a person decided about columns is proposed the next time for the same headings, and only for these', async () => {
  const running = await startBureau();
  const text = '店铺,代码,地方\n甲店,,一街\n';
  const run = await proposedRun(running, 'object', chooseText(running, text));
  expect(run.mapping).toEqual([null, null, null]);
  const chosen = ['name', 'creditCode', 'address'];
  await importFile(running, 'object', chooseText(running, text), { mapping: chosen });
  const next = chooseText(running, text.replace('甲店', '乙店'));
  const found = await running.client.job('import.inspect', {
    file: next.grant,
    kind: 'object',
    sheet: null,
    headerRow: null,
  });
  expect(found.mapping).toEqual(chosen);
  expect(found.notes.join()).toContain('沿用上次');
  expect((await proposedRun(running, 'object', chooseText(running, '店铺,代码\n丙店,\n'))).mapping).toEqual([
    null,
    null,
  ]);
  expect((await proposedRun(running, 'item', chooseText(running, text))).mapping).toEqual([null, null, null]);
});

test('a title and two heading rows with merged cells are understood, and remembered together', async () => {
  const running = await startBureau();
  const path = join(running.folder, '..', '名录.xlsx');
  const sheet = [
    ['云河县检查对象名录', null, null, null, null],
    ['企业名称', '登记信息', null, '管辖单位', '地方'],
    [null, '统一社会信用代码', '登记状态', null, null],
    ['甲店', creditCode(1), '存续', '城关所', '一街'],
  ];
  await writeSheet(path, sheet, ['A1:E1', 'A2:A3', 'B2:C2', 'D2:D3', 'E2:E3']);
  const proposed = await proposedRun(running, 'object', choose(running, path));
  expect(proposed).toMatchObject({ headerRow: 3, mapping: ['name', 'creditCode', 'state', 'station', null] });
  const mapping = ['name', 'creditCode', 'state', 'station', 'address'];
  await importFile(running, 'object', choose(running, path), { mapping });
  expect(await allObjects(running)).toMatchObject([{ name: '甲店', state: 'existing', address: '一街' }]);
  expect((await proposedRun(running, 'object', choose(running, path))).mapping).toEqual(mapping);
});

test('the unit that a heading states counts for the bare numbers below it', async () => {
  const running = await startBureau();
  await importFile(running, 'object', chooseText(running, '名称,注册资本（万元）\n甲公司,500\n'));
  const [object] = await allObjects(running);
  const detail = await running.client.query('object.get', { id: object?.id ?? 0 });
  expect(detail.capital).toBe('500');
});
