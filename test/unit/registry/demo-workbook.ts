import ExcelJS from 'exceljs';
import type { CellValue } from '#domain/registry/cell-value.ts';

/** A cell of exceljs in the shape the rules read: dates by the sheet's own clock, formulas as text with their sign. */
function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return { date: value.toISOString().slice(0, 10) };
  if (typeof value === 'object' && 'formula' in value) return `=${String(value.formula)}`;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`A demo cell holds ${JSON.stringify(value)}.`);
}

/** The rows of the first sheet of a workbook in resources/demo. */
export async function demoRows(fileName: string): Promise<CellValue[][]> {
  const path = new URL(`../../../resources/demo/${fileName}`, import.meta.url);
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(decodeURIComponent(path.pathname), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
  });
  const rows: CellValue[][] = [];
  for await (const sheet of reader) {
    for await (const row of sheet) rows.push(Array.isArray(row.values) ? row.values.slice(1).map(cellOf) : []);
    break;
  }
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
