import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writeCsv } from '#core/files/csv-writing.ts';
import { writeProblemWorkbook } from '#core/files/problem-workbook.ts';
import { importText } from '../support/import-file.ts';
import { prepared, smallCounty } from '../support/prepared-core.ts';
import { objectRow, objectsCsv } from '../support/registry-rows.ts';
import { tableCells, temporaryFolder } from './file-reading.ts';

const county = prepared(smallCounty);

/** OWASP, CSV Injection, and DDE: what a spreadsheet would compute or run; the last ones hide the sign behind a quote. */
const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  "=cmd|'/C calc'!A0",
  "+cmd|'/C calc'!A0",
  "@SUM(1+9)*cmd|'/C calc'!A0",
  '=HYPERLINK("http://127.0.0.1","点这里")',
  '=IMPORTXML("http://127.0.0.1","//a")',
  "'=1+1",
];
const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;

/** What stands in the cells of a workbook, seen by a program that is not ours; formulas would come as objects. */
async function cellsSeenElsewhere(path: string): Promise<unknown[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const seen: unknown[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow(row => {
      row.eachCell(cell => seen.push(cell.formula === undefined ? cell.value : { formula: cell.formula }));
    });
  return seen;
}

function expectHarmless(seen: readonly unknown[], least: number): void {
  const texts = seen.filter(value => typeof value === 'string');
  expect(seen.filter(value => typeof value === 'object' && value !== null && 'formula' in value)).toEqual([]);
  expect(texts.filter(text => dangerous.test(text))).toEqual([]);
  expect(texts.filter(text => text.startsWith("'")).length).toBeGreaterThanOrEqual(least);
}

test('a text table guards every kind of formula, and what is read back is what was there', async () => {
  const path = join(temporaryFolder(), '表.csv');
  await writeCsv(path, { headings: formulas, rows: [formulas] });
  const written = readFileSync(path, 'utf8').slice(1);
  for (const cell of written.split(/,(?=")|,(?=')|\r\n/)) expect(cell.replace(/^"/, '')).not.toMatch(dangerous);
  const [headings] = await tableCells(path);
  expect(headings?.[0]).toBe('=1+1');
});

test('the workbook of problem rows guards headings, cells and reasons', async () => {
  const path = join(temporaryFolder(), '问题行.xlsx');
  const problems = formulas.map((message, column) => ({ column, message }));
  const rows = [{ rowNumber: 2, cells: formulas, problems }];
  await writeProblemWorkbook(path, { sheetName: '=1+1', headings: formulas, rows });
  expectHarmless(await cellsSeenElsewhere(path), formulas.length * 2);
});

test('what was imported with formulas in it is exported without them', async () => {
  const running = await county();
  const rows = formulas.map((text, place) =>
    objectRow(place + 500, { 企业名称: `${text}店`, 住所: text, 法定代表人: text, 标签: text }),
  );
  await importText(running, 'object', objectsCsv(rows));
  const filter = { text: '', riskClasses: [], states: [], stations: [], labels: [] };
  const { file } = await running.client.job('object.export', { filter, sort: { column: 'code', direction: 'up' } });
  expectHarmless(await cellsSeenElsewhere(running.core.files.output(file)?.path ?? ''), formulas.length);
});
