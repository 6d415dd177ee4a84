import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DenseWorkSheet, read } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readRows } from '#core/files/row-reading.ts';
import type { Cell } from '#core/files/table.ts';
import { inspectWorkbook } from '#core/files/workbook-inspection.ts';
import { refusal } from './file-reading.ts';

const ROOT = join(import.meta.dirname, '../../..');
const COPIED = join(ROOT, 'test/fixtures/wild');
const SHARED = join(ROOT, '../shared/data/wild');
const DEMO = join(ROOT, 'resources/demo');

// What each file gives: the code of its refusal, or rows × columns of each sheet.
const EXPECTED: Record<string, string> = {
  'calamine_date_iso.xlsx': '6×1',
  'calamine_empty_s_attribute.xlsx': '5×2',
  'calamine_has_x000D_.xlsx': '1×1',
  'calamine_header-row.xlsx': '3×4',
  'calamine_inlineStr_cdata.xlsx': '2×2',
  'calamine_issue_174.xlsx': '2×11',
  'calamine_merged_range.xls': '3×8 3×6',
  'calamine_pass_protected.xlsx': 'file-protected',
  'calamine_too_small.xls': 'file-unreadable',
  'easyexcel_converter07.xlsx': '2×38 0×0 0×0',
  'easyexcel_converterCsv.csv': '2×38',
  'easyexcel_dataformat.xls': '28×7 0×0 0×0',
  'easyexcel_dataformat.xlsx': '28×7 0×0 0×0',
  'easyexcel_multiplesheets.xls': '2×1 2×1 2×1 2×1 2×1 2×1',
  'easyexcel_no_bom.csv': '11×2',
  'easyexcel_office_bom.csv': '11×2',
  'easyexcel_t01.xls': '3×18',
  'easyexcel_t02.xlsx': '3×18',
  'easyexcel_t03.xlsx': '2×12',
  'excelize_BadWorkbook.xlsx': 'file-unreadable',
  'excelize_CalcChain.xlsx': '1×2',
  'exceljs_1904.xlsx': '1×2 0×0 0×0',
  'exceljs_invalid-xml.xlsx': 'file-unreadable',
  'exceljs_missing-bits.xlsx': 'file-unreadable',
  'exceljs_test-issue-877.xlsx': '0×0 38×10 452×6 56×7 21×4',
  'exceljs_test-pr-1220.xlsx': '0×0 341×25',
  'zero-bytes.xlsx': 'file-unreadable',
};

async function outcome(path: string): Promise<string> {
  const refused = EXPECTED[path.split('/').at(-1) ?? '']?.startsWith('file-');
  if (refused) return (await refusal(inspectWorkbook(path))).code;
  const { sheets } = await inspectWorkbook(path);
  return sheets.map(sheet => `${sheet.rowCount}×${sheet.columnCount}`).join(' ');
}

const tables = (folder: string) => readdirSync(folder).filter(name => /\.(xlsx?|csv)$/.test(name));

describe('files that real programs wrote are read, or refused with a reason', () => {
  test.each(tables(COPIED))(
    '%s',
    async name => {
      expect(await outcome(join(COPIED, name))).toBe(EXPECTED[name]);
    },
    5_000,
  );
});

const shared = existsSync(SHARED) ? tables(SHARED) : [];
describe.skipIf(shared.length === 0)('the whole collection (skipped: ../shared/data/wild is not there)', () => {
  test('every file of the collection has its expectation', () => {
    expect(shared.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test.each(shared)(
    '%s',
    async name => {
      expect(await outcome(join(SHARED, name))).toBe(EXPECTED[name]);
    },
    5_000,
  );

  const readable = shared.filter(name => /xlsx?$/.test(name) && !EXPECTED[name]?.startsWith('file-'));
  test.each(readable)('SheetJS sees the same texts and numbers in %s', async name => {
    const path = join(SHARED, name);
    const other = read(readFileSync(path), { dense: true, cellDates: false, cellNF: true, cellText: false });
    const { sheets } = await inspectWorkbook(path, { firstRows: 1000 });
    expect(sheets.map(sheet => sheet.name)).toEqual(other.SheetNames);
    for (const { name: sheetName, firstRows } of sheets) {
      const rows = (other.Sheets[sheetName] as DenseWorkSheet)['!data'] ?? [];
      for (const { rowNumber, cells } of firstRows) {
        const found = cells.map((cell, at) => comparable(cell) ?? otherCell(rows[rowNumber - 1]?.[at]));
        expect(found).toEqual(cells.map((_, at) => otherCell(rows[rowNumber - 1]?.[at])));
      }
    }
  });
});

/** Dates, percentages and errors are told differently by the two and are compared elsewhere. */
function comparable(cell: Cell): Cell | undefined {
  if (cell === null || typeof cell === 'boolean' || typeof cell === 'number') return cell;
  if (typeof cell === 'object' || /^#|%$|^\d\d:\d\d:\d\d$/.test(cell)) return undefined;
  return cell;
}

function otherCell(cell: { v?: unknown } | undefined): unknown {
  if (cell?.v === undefined || cell.v === '') return null;
  return typeof cell.v === 'string' ? cell.v.replace(/\r\n?/g, '\n') : cell.v;
}

describe('the files of the demonstration county', () => {
  test('a formula without a result stays what was typed: 「=1」', async () => {
    const { sheets } = await inspectWorkbook(join(DEMO, '随机抽查事项清单-云河县.xlsx'));
    const [, headings, first] = sheets[0]?.firstRows ?? [];
    expect([headings?.cells.at(-1), first?.cells.at(-1)]).toEqual(['抽查频次', '=1']);
  });

  test('vertical merges can be read as if every row said it', async () => {
    const path = join(DEMO, '随机抽查事项清单-云河县.xlsx');
    const { sheets } = await inspectWorkbook(path);
    const kinds: Cell[] = [];
    for await (const rows of readRows(path, { sheet: 0, fillDown: sheets[0]?.merges ?? [] })) {
      for (const row of rows) if (row.rowNumber > 2) kinds.push(row.cells[1] ?? null);
    }
    expect(kinds).toHaveLength(18);
    expect(kinds).not.toContain(null);
    expect(kinds[1]).toBe('登记事项检查');
  });

  test('the registry has its rows, its title over sixteen columns, and two empty sheets', async () => {
    const { sheets } = await inspectWorkbook(join(DEMO, '检查对象名录库-云河县.xlsx'));
    expect(sheets.map(({ name, rowCount, columnCount, empty }) => [name, rowCount, columnCount, empty])).toEqual([
      ['检查对象', 12_019, 16, false],
      ['Sheet2', 0, 0, true],
      ['Sheet3', 0, 0, true],
    ]);
    expect(sheets[0]?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 16 }]);
    expect(sheets[0]?.firstRows).toHaveLength(30);
    expect(sheets[0]?.firstRows[1]?.cells[1]).toBe('统一社会信用代码');
  });

  test("another department's text table is recognised as GB18030", async () => {
    const summary = await inspectWorkbook(join(DEMO, '卫生健康局-监管对象-gb18030.csv'));
    expect([summary.kind, summary.encoding, summary.sheets[0]?.rowCount]).toEqual(['csv', 'gb18030', 1021]);
    expect(summary.sheets[0]?.firstRows[0]?.cells).toContain('社会信用代码');
  });
});
