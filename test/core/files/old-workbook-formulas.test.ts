import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openTable } from '#core/files/open-table.ts';
import type { Cell } from '#core/files/table.ts';

test('formulas of an .xls are counted and read by their stored results', async () => {
  // Made by LibreOffice: SheetJS writes no formulas into .xls.
  const book = await openTable(join(import.meta.dirname, '../../fixtures/workbook/formulas.xls'));
  const [sheet] = book.sheets;
  const rows: Cell[][] = [];
  for await (const portion of sheet?.rows() ?? []) rows.push(...portion.rows.map(({ cells }) => cells));
  expect(rows).toEqual([
    ['统一社会信用代码', '企业名称', '注册资本'],
    ['92371726MA3TEXT0XU', '云河县商店', 6],
  ]);
  expect(sheet?.counts).toMatchObject({ formulas: 2, formulasWithoutResult: 0 });
  book.close();
});
