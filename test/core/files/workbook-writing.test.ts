import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '#contract/app-error.ts';
import { writeCsv } from '#core/files/csv-writing.ts';
import type { Cell } from '#core/files/table.ts';
import { type SheetContent, writeWorkbook } from '#core/files/workbook-writing.ts';
import { refusal, tableCells, tableRows, temporaryFolder } from './file-reading.ts';

const COLUMNS: SheetContent['columns'] = [
  { header: '统一社会信用代码', width: 22, kind: 'text' },
  { header: '户数', width: 10, kind: 'number' },
  { header: '成立日期', width: 14, kind: 'date' },
];
const CODE = '913717260000000001';
const ROWS: Cell[][] = [
  [CODE, 12, { date: '2020-01-31' }],
  ['=HYPERLINK("http://x")', '不详', { date: '1899-05-01' }],
  [371726, 0.5, { date: '2026-03-01', time: '09:30:00' }],
  ['  空格 & <甲>\n二行 _x000D_', true, null],
];

async function written(content: Partial<SheetContent> = {}): Promise<string> {
  const path = join(temporaryFolder(), '导出.xlsx');
  await writeWorkbook(path, { sheets: [{ name: '对象', columns: COLUMNS, rows: ROWS, ...content }] });
  return path;
}

describe('a written workbook', () => {
  test('says what it was given', async () => {
    expect(await tableCells(await written())).toEqual([
      ['统一社会信用代码', '户数', '成立日期'],
      [CODE, 12, { date: '2020-01-31' }],
      ['=HYPERLINK("http://x")', '不详', '1899-05-01'],
      ['371726', 0.5, { date: '2026-03-01', time: '09:30:00' }],
      ['  空格 & <甲>\n二行 _x000D_', true],
    ]);
  });

  test('gives every row back, whatever is in it', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.stringMatching(/^['=+@-]{0,2}[一-龥0-9 ]{0,12}$/),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc
        .integer({ min: 0, max: 60_000 })
        .map(day => ({ date: new Date(Date.UTC(1900, 2, 1 + day)).toISOString().slice(0, 10) })),
    );
    const tables = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 });
    const columns = COLUMNS.map(column => ({ ...column, kind: 'date' as const }));
    await fc.assert(
      fc.asyncProperty(tables, async rows => {
        const expected = rows
          .map(cells => cells.map(each => (each === '' ? null : each)))
          .map(cells => cells.slice(0, cells.findLastIndex(each => each !== null) + 1))
          .filter(cells => cells.length > 0);
        expect((await tableCells(await written({ rows, columns }))).slice(1)).toEqual(expected);
      }),
      { seed: 6, numRuns: 80 },
    );
  });

  test('is understood by other programs: codes are text, days are days, nothing is a formula', async () => {
    const path = await written();
    const sheet = read(readFileSync(path), { cellNF: true }).Sheets.对象;
    expect(sheet?.A2).toMatchObject({ t: 's', v: CODE });
    expect(sheet?.B2).toMatchObject({ t: 'n', v: 12 });
    expect(sheet?.C2).toMatchObject({ t: 'n', v: 43861, w: '2020-01-31' });
    expect(sheet?.A3).toMatchObject({ t: 's', v: '\'=HYPERLINK("http://x")' });
    expect(Object.values(sheet ?? {}).filter(cell => cell.f)).toEqual([]);
  });

  test('keeps its headings in view, filters by them, and repeats them on paper', async () => {
    const path = await written({ title: '检查对象名录', notes: ['一、红色为必填。', '二、日期写作 2026-01-31。'] });
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(path);
    const sheet = workbook.getWorksheet('对象');
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 4 });
    expect(sheet?.autoFilter).toBe('A4:C8');
    expect(sheet?.pageSetup.printTitlesRow).toBe('4:4');
    expect(sheet?.getCell('A1').value).toBe('检查对象名录');
    expect(sheet?.getCell('C1').master.address).toBe('A1');
    expect(sheet?.getCell('A4').font.bold).toBe(true);
    expect(sheet?.getCell('A5').numFmt).toBe('@');
    expect(sheet?.getColumn(1).width).toBe(22);
  });

  test('may have several sheets, some empty, with names that Excel takes', async () => {
    const path = join(temporaryFolder(), '报表.xlsx');
    const sheets = ['汇总/全县', '汇总/全县', ''].map(name => ({ name, columns: COLUMNS, rows: [] }));
    await writeWorkbook(path, { sheets });
    expect(read(readFileSync(path)).SheetNames).toEqual(['汇总 全县', '汇总 全县（2）', '表格']);
    expect(await tableRows(path, 2)).toEqual([{ rowNumber: 1, cells: ['统一社会信用代码', '户数', '成立日期'] }]);
  });

  test('cuts a text that Excel could not open, and says so in its place', async () => {
    const [, row] = await tableCells(await written({ rows: [['甲'.repeat(40_000)]] }));
    expect(row?.[0]).toHaveLength(32_767);
    expect(row?.[0]).toMatch(/甲…（内容过长，后面已略去）$/);
  });
});

describe('writing is whole or not at all', () => {
  const sheetOf = (rows: SheetContent['rows']) => [{ name: '对象', columns: COLUMNS, rows }];
  async function* failing(error: unknown): AsyncGenerator<Cell[]> {
    for (let row = 0; row < 5000; row += 1) yield [CODE, row, null];
    throw error;
  }

  test('a failure in the middle leaves the old file as it was and no other', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '导出.xlsx');
    writeFileSync(path, '旧');
    await expect(writeWorkbook(path, { sheets: sheetOf(failing(new Error('bug'))) })).rejects.toThrow('bug');
    expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['导出.xlsx'], '旧']);
  });

  test('a sentence thrown by the rows reaches the person unchanged', async () => {
    const sentence = new AppError('conflict', '数据已变化，请重试。');
    const attempt = writeWorkbook(join(temporaryFolder(), 'a.xlsx'), { sheets: sheetOf(failing(sentence)) });
    await expect(attempt).rejects.toBe(sentence);
  });

  test('cancelling leaves nothing, and the rows are told to stop', async () => {
    const folder = temporaryFolder();
    const controller = new AbortController();
    let stopped = false;
    async function* endless(): AsyncGenerator<Cell[]> {
      try {
        for (let row = 0; ; row += 1) {
          if (row === 3000) controller.abort();
          yield [CODE, row, null];
        }
      } finally {
        stopped = true;
      }
    }
    const attempt = writeWorkbook(join(folder, 'a.xlsx'), { sheets: sheetOf(endless()), signal: controller.signal });
    expect((await refusal(attempt)).code).toBe('cancelled');
    expect([readdirSync(folder), stopped]).toEqual([[], true]);
  });

  test('more rows than a sheet can hold are refused', async () => {
    function* many(): Generator<Cell[]> {
      for (let row = 0; row < 1_048_576; row += 1) yield [];
    }
    const columns = COLUMNS.slice(0, 1);
    const folder = temporaryFolder();
    const attempt = writeWorkbook(join(folder, 'a.xlsx'), { sheets: [{ name: '对象', columns, rows: many() }] });
    expect((await refusal(attempt)).sentence).toContain('1,048,576 行');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder that does not exist, or is no folder, is named', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, '文件'), '');
    const into = (path: string) => refusal(writeWorkbook(join(folder, path), { sheets: sheetOf([]) }));
    expect((await into('没有/导出.xlsx')).code).toBe('not-found');
    expect((await into('文件/导出.xlsx')).code).toBe('folder-unusable');
  });

  test('a name that belongs to a folder is refused without leaving a file', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, '导出.xlsx'));
    expect((await refusal(writeWorkbook(join(folder, '导出.xlsx'), { sheets: sheetOf([]) }))).sentence).toContain(
      '导出.xlsx',
    );
    expect(readdirSync(folder)).toEqual(['导出.xlsx']);
  });
});

/** A file system in memory of the given size; undefined where this process may not mount one. */
function smallDisk(options: string): string | undefined {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
  return folder;
}

describe('a disk that does not take the file', () => {
  test('full: the person is told, and no half file stays', async context => {
    const disk = smallDisk('size=64k') ?? context.skip('a small disk cannot be mounted here');
    const rows = Array.from({ length: 20_000 }, (_, row): Cell[] => [String(Math.sin(row)), row, null]);
    const refused = await refusal(
      writeWorkbook(join(disk, '导出.xlsx'), { sheets: [{ name: 'a', columns: COLUMNS, rows }] }),
    );
    expect(refused).toEqual({ code: 'disk-full', sentence: expect.stringMatching(/磁盘空间不足.*「导出.xlsx」/) });
    expect(readdirSync(disk)).toEqual([]);
  });

  test('read-only: the person is told', async context => {
    const disk = smallDisk('ro') ?? context.skip('a read-only disk cannot be mounted here');
    const refused = await refusal(
      writeWorkbook(join(disk, '导出.xlsx'), { sheets: [{ name: 'a', columns: COLUMNS, rows: [] }] }),
    );
    expect(refused).toEqual({ code: 'folder-unusable', sentence: expect.stringContaining('只读') });
  });
});

describe('a written text table', () => {
  test('opens in Excel as it was: marked UTF-8, whole cells, no formulas', async () => {
    const path = join(temporaryFolder(), '导出.csv');
    const rows: Cell[][] = [
      ['甲,"乙"\n丙', ' x', { date: '2020-01-31' }],
      ['=1+1', 12, null],
      ['-', true, '-5'],
    ];
    await writeCsv(path, { headings: ['名称', '数', '日期'], rows });
    expect(readFileSync(path, 'utf8')).toBe(
      '\uFEFF名称,数,日期\r\n"甲,""乙""\n丙"," x",2020-01-31\r\n\'=1+1,12,\r\n-,true,-5\r\n',
    );
    expect(await tableCells(path)).toEqual([
      ['名称', '数', '日期'],
      ['甲,"乙"\n丙', ' x', '2020-01-31'],
      ['=1+1', '12'],
      ['-', 'true', '-5'],
    ]);
  });
});
