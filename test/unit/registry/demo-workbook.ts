import { fileURLToPath } from 'node:url';
import { openTable } from '#core/files/open-table.ts';
import type { CellValue } from '#domain/registry/cell-value.ts';

/** The rows of the first sheet of a workbook in resources/demo, as the product reads them; row 1 stands at index 0. */
export async function demoRows(fileName: string): Promise<CellValue[][]> {
  const book = await openTable(fileURLToPath(new URL(`../../../resources/demo/${fileName}`, import.meta.url)));
  const rows: CellValue[][] = [];
  for await (const part of book.sheets[0]?.rows() ?? []) {
    for (const { rowNumber, cells } of part.rows) {
      while (rows.length < rowNumber - 1) rows.push([]);
      rows.push(cells);
    }
  }
  book.close();
  return rows;
}

/** The cells of a row under the fields of its columns. */
export function mappedCells<Field extends string>(
  columns: readonly { readonly column: number; readonly field: Field | null }[],
  row: readonly CellValue[],
): Partial<Record<Field, CellValue>> {
  const cells: Partial<Record<Field, CellValue>> = {};
  for (const { column, field } of columns) if (field !== null) cells[field] = row[column] ?? null;
  return cells;
}
