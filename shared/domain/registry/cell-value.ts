/** A spreadsheet cell as the reader hands it over: formulas as text with their sign (「=1」), dates as the sheet's own YYYY-MM-DD. */
export type CellValue = string | number | boolean | null | { readonly date: string };

/** The mapped cells of one row; a field without a column is absent, a blank cell is null or a blank text. */
export type RowCells<Field extends string> = Readonly<Partial<Record<Field, CellValue>>>;

/** A cell as plain text: whole numbers without an exponent, true and false as 是 and 否, blanks as ''. */
export function cellText(cell: CellValue | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'object') return cell.date;
  return Number.isInteger(cell) && Math.abs(cell) >= 1e21 ? BigInt(cell).toString() : String(cell);
}

/** Whether a row holds nothing but blanks, as the rows below many tables do. */
export function isBlankRow(cells: Iterable<CellValue | undefined>): boolean {
  for (const cell of cells) if (cellText(cell).trim() !== '') return false;
  return true;
}
