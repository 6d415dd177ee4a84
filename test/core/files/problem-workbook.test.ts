import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type ProblemRow, writeProblemWorkbook } from '#core/files/problem-workbook.ts';
import { tableCells, temporaryFolder } from './file-reading.ts';

const HEADINGS = ['统一社会信用代码', '企业名称', '成立日期'];
const ROWS: ProblemRow[] = [
  {
    rowNumber: 12,
    cells: ['913717260000000001', '=云河超市', { date: '2020-01-31' }],
    problems: [
      { column: 0, message: '校验位不对' },
      { column: 2, message: '早于设立登记' },
    ],
  },
  { rowNumber: 40, cells: ['无'], problems: [{ message: '与第 39 行重复' }] },
];

async function problemFile(headings = HEADINGS, rows = ROWS): Promise<string> {
  const path = join(temporaryFolder(), '问题行.xlsx');
  await writeProblemWorkbook(path, { sheetName: '检查对象', headings, rows });
  return path;
}

test('rows with problems stand under their own headings, with the reasons in a last column', async () => {
  expect(await tableCells(await problemFile())).toEqual([
    [...HEADINGS, '问题原因'],
    [
      '913717260000000001',
      '=云河超市',
      { date: '2020-01-31' },
      '原表第 12 行。统一社会信用代码：校验位不对；成立日期：早于设立登记',
    ],
    ['无', null, null, '原表第 40 行。与第 39 行重复'],
  ]);
});

test('only the offending cells are coloured', async () => {
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(await problemFile());
  const coloured = (address: string) => {
    const fill = workbook.worksheets[0]?.getCell(address).fill;
    return fill?.type === 'pattern' && fill.pattern === 'solid';
  };
  const grounds = ['A2', 'B2', 'C2', 'D2', 'A3'].map(address => [address, coloured(address)]);
  expect(Object.fromEntries(grounds)).toEqual({ A2: true, B2: false, C2: true, D2: false, A3: false });
});

test('a second round replaces the reasons of the first', async () => {
  const [headings = [], ...rows] = await tableCells(await problemFile());
  const again = rows.map(
    (cells, at): ProblemRow => ({ rowNumber: at + 2, cells, problems: [{ message: '仍有问题' }] }),
  );
  const second = await tableCells(await problemFile(headings.map(String), again));
  expect(second[0]).toEqual([...HEADINGS, '问题原因']);
  expect(second.slice(1).map(cells => cells.at(-1))).toEqual(['原表第 2 行。仍有问题', '原表第 3 行。仍有问题']);
});
