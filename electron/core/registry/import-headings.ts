import { cellText } from '#domain/registry/cell-value.ts';
import { findHeaderRow } from '#domain/registry/header-row.ts';
import type { FieldHeadings } from '#domain/registry/headings.ts';
import type { SheetSummary } from '../files/table.ts';

export interface Headings {
  /** The last heading row; data begin below it. */
  readonly rowNumber: number;
  readonly headings: readonly string[];
  /** Whether the product itself took this row for the headings. */
  readonly recognised: boolean;
}

/** The headings of a sheet in the row a person has chosen, or, without a choice, where they are recognised; null for a row out of sight. */
export function headingsOf(
  fields: readonly FieldHeadings[],
  sheet: SheetSummary,
  chosen: number | null,
): Headings | null {
  const rows = sheet.firstRows;
  const found = findHeaderRow(
    fields,
    rows.map(({ cells }) => cells),
  );
  const last = found && rows[found.index + found.height - 1];
  // Two heading rows are read as one, also where a person has confirmed the lower of them.
  if (found && last && (chosen === null || chosen === last.rowNumber)) {
    return { rowNumber: last.rowNumber, headings: found.headings, recognised: true };
  }
  const row = chosen === null ? rows[0] : rows.find(({ rowNumber }) => rowNumber === chosen);
  if (chosen !== null && !row) return null;
  return { rowNumber: row?.rowNumber ?? 1, headings: row?.cells.map(cellText) ?? [], recognised: chosen !== null };
}
