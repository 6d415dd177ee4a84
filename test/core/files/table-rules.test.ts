import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardedText, unguardedText } from '#core/files/guarded-text.ts';
import { builtInFormat, codedFormat } from '#core/files/number-format.ts';
import { safeFileName } from '#core/files/safe-file-name.ts';
import type { Cell } from '#core/files/table.ts';
import { mergedCellFiller } from '#core/files/worker/merged-cells.ts';
import { sheetName } from '#core/files/writing/sheet-name.ts';

describe('what a number format means', () => {
  test.each([
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy"年"m"月"', 'date'],
    ['[DBNum1][$-804]m"月"d"日";@', 'date'],
    ['mmm-yy', 'date'],
    ['m/d/yy h:mm', 'date'],
    ['e"年"', 'date'],
    ['h:mm AM/PM', 'time'],
    ['[$-F400]h:mm:ss', 'time'],
    ['上午/下午h"时"mm"分"', 'time'],
    ['[h]:mm', 'elapsed'],
    ['0.00%', 'percent'],
    ['000000', 'padded'],
    ['General', 'plain'],
    ['G/通用格式', 'plain'],
    ['0.00E+00', 'plain'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'plain'],
    ['0"元/月"', 'plain'],
    ['0.0"day"', 'plain'],
    ['\\d0', 'plain'],
    ['@', 'plain'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 'plain'],
  ])('%s is %s', (code, kind) => {
    expect(codedFormat(code).kind).toBe(kind);
  });

  test('the formats that files do not spell out include the Chinese ones', () => {
    expect([14, 22, 31, 57].map(id => builtInFormat(id).kind)).toEqual(['date', 'date', 'date', 'date']);
    expect([20, 32, 55].map(id => builtInFormat(id).kind)).toEqual(['time', 'time', 'time']);
    expect([0, 1, 4, 49].map(id => builtInFormat(id).kind)).toEqual(['plain', 'plain', 'plain', 'plain']);
  });
});

describe('a text cannot become a formula', () => {
  test.each(['=1+1', '+86 530', '-1+2', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＠甲', "=cmd|' /C calc'!A0"])(
    '%j is guarded',
    text => {
      expect(guardedText(text)).toBe(`'${text}`);
    },
  );

  test.each(['-', '--', '-5', '+3.5', '-12%', '甲', '', '5=5', '3%', "'引号"])('%j is left as it is', text => {
    expect(guardedText(text)).toBe(text);
  });

  test('the guard can always be undone', () => {
    const starts = fc.stringMatching(/^['=+\-@\t＝a甲1]{0,6}/);
    fc.assert(
      fc.property(fc.oneof(starts, fc.string()), text => {
        expect(unguardedText(guardedText(text))).toBe(text);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('file names', () => {
  test.each([
    ['关于印发〔2026〕12号文件的通知', 'pdf', '关于印发〔2026〕12号文件的通知.pdf'],
    ['抽查结果：A/B <终>?', 'xlsx', '抽查结果：A／B ＜终＞？.xlsx'],
    ['C:\\名单|*"', 'xlsx', 'C：＼名单｜＊＂.xlsx'],
    ['CON', 'xlsx', '_CON.xlsx'],
    ['com1.名单', 'csv', '_com1.名单.csv'],
    ['console', 'csv', 'console.csv'],
    [' .. 名单 . ', '.csv', '名单.csv'],
    ['', 'csv', '未命名.csv'],
    ['...', 'csv', '未命名.csv'],
    ['名单\u202Excod\u200B.exe\n', 'pdf', '名单 xcod .exe.pdf'],
  ])('%j becomes %j', (name, extension, expected) => {
    expect(safeFileName(name, extension)).toBe(expected);
  });

  test('every name is one that Windows and Linux take, and whole signs are cut', () => {
    const names = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.stringMatching(/^[云河𠮷:.? ]{0,200}$/u));
    fc.assert(
      fc.property(names, name => {
        const safe = safeFileName(name, 'xlsx');
        expect([...safe].filter(sign => sign < ' ' || '<>:"/\\|?*'.includes(sign))).toEqual([]);
        expect(safe).not.toMatch(/^[ .]|[ .]\.xlsx$/);
        expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
        expect(safe).not.toMatch(/\p{Cs}/u);
        expect(safeFileName(safe.slice(0, -5), 'xlsx')).toBe(safe);
      }),
      { seed: 9, numRuns: 2000 },
    );
  });
});

test('sheet names are such that Excel takes them', () => {
  expect(sheetName('检查对象[2026/1]:*?', [])).toBe('检查对象 2026 1');
  expect(sheetName("'名单'", [])).toBe('名单');
  expect(sheetName('History', [])).toBe('表格');
  expect(sheetName('', [])).toBe('表格');
  expect(sheetName('a', ['A', 'a（2）'])).toBe('a（3）');
  expect(sheetName('云'.repeat(40), ['云'.repeat(31)])).toBe(`${'云'.repeat(28)}（2）`);
});

describe('cells joined downwards', () => {
  const fill = (rows: [number, Cell[]][], ...ranges: [number, number, number, number][]) => {
    const filler = mergedCellFiller(ranges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })));
    return rows.map(([rowNumber, cells]) => filler({ rowNumber, cells }).cells);
  };

  test('say the same in each of their rows', () => {
    const rows: [number, Cell[]][] = [
      [1, ['甲', 1]],
      [2, [null, 2]],
      [4, [null, 4]],
      [5, [null, 5]],
    ];
    expect(fill(rows, [1, 1, 4, 1])).toEqual([
      ['甲', 1],
      ['甲', 2],
      ['甲', 4],
      [null, 5],
    ]);
  });

  test('are filled beyond the end of a short row, but a title over many columns is not repeated', () => {
    expect(
      fill(
        [
          [1, ['题', null, '乙']],
          [2, ['x']],
        ],
        [1, 3, 2, 3],
        [1, 1, 1, 2],
      ),
    ).toEqual([
      ['题', null, '乙'],
      ['x', null, '乙'],
    ]);
  });

  test('say nothing when their first cell says nothing', () => {
    expect(fill([[2, ['x']]], [1, 2, 3, 2])).toEqual([['x']]);
  });
});
