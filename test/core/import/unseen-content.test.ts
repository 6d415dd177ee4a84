import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, read, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { workbookFile } from '../files/workbook-file.ts';
import { choose, chooseText, importFile } from '../support/import-file.ts';
import { lookAt, rowsOf } from '../support/look-import.ts';
import { allObjects } from '../support/object-list.ts';
import { startBureau } from '../support/prepared-core.ts';
import { creditCode, objectRow, objectsCsv } from '../support/registry-rows.ts';
import type { RunningCore } from '../support/running-core.ts';

const headings = ['统一社会信用代码', '企业名称', '住所'];
const business = (number: number) => [creditCode(number), `云河县第${number}号商店`, `人民路${number}号`];

function chosen(running: RunningCore, name: string, bytes: Buffer) {
  const path = join(running.folder, '..', name);
  writeFileSync(path, bytes);
  return choose(running, path);
}

const inspect = (running: RunningCore, file: { readonly grant: string }) =>
  running.client.job('import.inspect', { file: file.grant, kind: 'object', sheet: null, headerRow: null });

async function workbook(build: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  build(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** A workbook of the old kind, as WPS writes .et: one hidden sheet, and after it one with a hidden row, which SheetJS cannot write. */
function oldWorkbook(first: WorkSheet, last: WorkSheet, hiddenRow: number): Buffer {
  const Workbook = { Sheets: [{ name: '底稿', Hidden: 1 as const }, { name: '名单' }] };
  const book: WorkBook = { SheetNames: ['底稿', '名单'], Sheets: { 底稿: first, 名单: last }, Workbook };
  const container = CFB.read(write(book, { type: 'buffer', bookType: 'biff8' }), { type: 'buffer' });
  const entry = CFB.find(container, 'Workbook');
  if (!entry) throw new Error('SheetJS made no workbook stream.');
  const stream = Buffer.from(entry.content as Uint8Array);
  const row = Buffer.alloc(20); // Row, [MS-XLS] 2.4.221, before the EOF of the last sheet.
  row.writeUInt16LE(0x0208, 0);
  row.writeUInt16LE(16, 2);
  row.writeUInt16LE(hiddenRow - 1, 4);
  row.writeUInt16LE(0x0120, 16);
  entry.content = Buffer.concat([stream.subarray(0, -4), row, stream.subarray(-4)]);
  entry.size = entry.content.length;
  return CFB.write(container, { type: 'buffer' }) as Buffer;
}

test('hidden rows and sheets are named before anything is imported, and hidden rows come in', async () => {
  const running = await startBureau();
  const bytes = await workbook(book => {
    book.addWorksheet('旧名单', { state: 'hidden' }).addRows([headings, business(8)]);
    const sheet = book.addWorksheet('名单');
    sheet.addRows([headings, business(1), business(2), business(3), business(4)]);
    sheet.getRow(3).hidden = true;
    sheet.getRow(5).hidden = true;
  });
  const file = chosen(running, '隐藏.xlsx', bytes);
  const found = await inspect(running, file);
  expect(found.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
    ['旧名单', true],
    ['名单', false],
  ]);
  expect(found.sheet).toBe(1);
  expect(found.notes).toContain('文件里还有隐藏的工作表“旧名单”，没有选它；需要时请在工作表里选择。');
  expect(found.notes.join('')).toContain('表里有 2 行是隐藏的（第一处在第 3 行');
  expect(await importFile(running, 'object', file)).toMatchObject({ created: 4 });
});

test('formulas are counted, their saved results are used, and those without a result are named', async () => {
  const running = await startBureau();
  const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const result = (address: string, text: string, formula = '<f>A9&amp;B9</f>') =>
    `<c r="${address}" t="str">${formula}<v>${text}</v></c>`;
  const rows = [
    `<row r="1">${headings.map((heading, column) => cell(`${'ABC'[column]}1`, heading)).join('')}</row>`,
    `<row r="2">${cell('A2', creditCode(1))}${result('B2', '公式商店')}${result('C2', '人民路', '<f t="shared" ref="C2:C3" si="0">D2</f>')}</row>`,
    `<row r="3">${cell('A3', creditCode(2))}${cell('B3', '乙店')}<c r="C3"><f t="shared" si="0"/></c></row>`,
  ];
  const file = chosen(running, '公式.xlsx', workbookFile({ sheets: [rows.join('')] }));
  const { notes } = await inspect(running, file);
  expect(notes.join('')).toContain('表里有 3 个公式，按文件里保存的结果读取，不重新计算。其中 1 个没有保存结果');
  await importFile(running, 'object', file);
  const objects = await allObjects(running);
  expect(objects.map(({ name }) => name)).toEqual(expect.arrayContaining(['公式商店', '乙店']));
});

test('an .et of WPS is read with its hidden rows and sheets, and a name that lies about the content changes nothing', async () => {
  const running = await startBureau();
  const sheet = utils.aoa_to_sheet([headings, business(1), business(2), business(3)]);
  const bytes = oldWorkbook(utils.aoa_to_sheet([headings, business(9)]), sheet, 3);
  expect(read(bytes).SheetNames).toEqual(['底稿', '名单']);
  for (const name of ['名单.et', '名单.csv', '名单.xlsx']) {
    const found = await inspect(running, chosen(running, name, bytes));
    expect(found).toMatchObject({ fileKind: 'xls', headerRow: 1, sheet: 1 });
    expect(found.notes.join('')).toContain('隐藏的工作表“底稿”');
    expect(found.notes.join('')).toContain('1 行是隐藏的（第一处在第 3 行');
  }
  const text = chosen(running, '其实是文本.xls', Buffer.from(`${[headings, business(4)].join('\n')}\n`));
  expect(await inspect(running, text)).toMatchObject({ fileKind: 'csv' });
  expect(await importFile(running, 'object', chosen(running, '名单二.et', bytes))).toMatchObject({ created: 3 });
});

test('codes that Excel turned into numbers are named as such, with what Excel did', async () => {
  const running = await startBureau();
  const bytes = await workbook(book => {
    const sheet = book.addWorksheet('名单');
    sheet.addRow(headings);
    sheet.addRow([913717261234567000, '数字商店', '人民路1号']);
    sheet.addRow(['9.13717E+17', '指数商店', '人民路2号']);
    sheet.addRow(['913717261234567000', '零尾商店', '人民路3号']);
    sheet.addRow([371726000000001, '旧号商店', '人民路4号']);
  });
  const result = await importFile(running, 'object', chosen(running, '数字.xlsx', bytes));
  expect(result).toMatchObject({ created: 1, refused: 3 });
  expect(result.problems.find(({ kind }) => kind === 'code-digits-lost')).toMatchObject({ count: 3 });
  const look = await lookAt(running, 'object', `${headings}\n9.13717E+17,指数商店,人民路2号\n`);
  const [row] = await rowsOf(running, look.lookId, 'doubtful');
  expect(row?.problems).toEqual([
    '“9.13717E+17”：Excel 把代码当作数字，只留下前 15 位，后面的改成 0，常显示成 1.2345E+17 的样子，原来的末位已经丢失。请先把这一列设为文本格式，再照营业执照重填。',
  ]);
});

test('200,000 columns of nothing cost nothing', async () => {
  const running = await startBureau();
  const empty = Array.from({ length: 200_000 }, () => '<c s="0"/>').join('');
  const cells = (texts: readonly string[]) =>
    texts.map(text => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const rows = [headings, business(1), business(2)].map(texts => `<row>${cells(texts)}${empty}</row>`);
  const file = chosen(running, '很宽.xlsx', workbookFile({ sheets: [rows.join('')] }));
  const found = await inspect(running, file);
  expect(found.headings).toEqual(headings);
  expect(await importFile(running, 'object', file)).toMatchObject({ rows: 2, created: 2 });
});

test('of one code under two names in a file the first is taken, and the reason tells both', async () => {
  const running = await startBureau();
  const text = objectsCsv([
    objectRow(1),
    objectRow(2),
    objectRow(1, { 企业名称: '改名后的商店' }),
    objectRow(2, { 住所: '解放路2号' }),
  ]);
  const look = await lookAt(running, 'object', text);
  expect(look).toMatchObject({ created: 2, refused: 2 });
  const [renamed, moved] = await rowsOf(running, look.lookId, 'doubtful');
  expect(renamed).toMatchObject({ title: '改名后的商店', taken: false });
  expect(renamed?.problems).toEqual([
    `统一社会信用代码 ${creditCode(1)} 与第 2 行重复（那一行的名称是“云河县第1号商店”），这一行没有导入；请核对保留哪一行。`,
  ]);
  expect(moved?.problems.join('')).toContain('与第 3 行重复，这一行没有导入');
});

test('headings in two rows are read as one, wherever most of them stand', async () => {
  const running = await startBureau();
  const lines = [
    '云河县名录,,,,,',
    '序号,企业名称,登记信息,,监管信息,',
    ',,统一社会信用代码,登记状态,管辖单位,联络备忘',
    `1,云河县第1号商店,${creditCode(1)},存续,城关所,无`,
  ];
  const file = chooseText(running, `${lines.join('\n')}\n`);
  const found = await inspect(running, file);
  expect(found).toMatchObject({
    headerRow: 3,
    headings: ['序号', '企业名称', '统一社会信用代码', '登记状态', '管辖单位', '联络备忘'],
    mapping: [null, 'name', 'creditCode', 'state', 'station', null],
  });
  expect(await importFile(running, 'object', file)).toMatchObject({ rows: 1, created: 1 });
});
