import { expect, test } from 'vitest';
import { guessImportKind } from '#domain/registry/import-kind.ts';
import { demoRows } from './demo-workbook.ts';

test.each([
  ['检查对象名录库-云河县.xlsx', 'object'],
  ['执法检查人员名录库-云河县.xlsx', 'inspector'],
  ['随机抽查事项清单-云河县.xlsx', 'item'],
])('%s is known for a table of kind %s by its headings', async (fileName, kind) => {
  expect(guessImportKind((await demoRows(fileName)).slice(0, 20))).toBe(kind);
});

test('a table of something else is none of them', () => {
  expect(
    guessImportKind([
      ['日期', '天气'],
      ['2026-05-06', '晴'],
    ]),
  ).toBeNull();
  expect(guessImportKind([])).toBeNull();
});
