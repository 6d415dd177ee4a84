import { oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import type { SheetSummary, TableRow } from '../table.ts';
import type { TableSheet } from '../table-book.ts';
import { textLength } from './row-batches.ts';

/** How much of each sheet is looked at and shown. */
export interface SummaryBounds {
  /** Rows that say something and are given back. */
  firstRows: number;
  /** Rows that say something and are counted. */
  sampleRows: number;
}

/** Counts the signs of the rows that all sheets give back: they leave the thread together, in one piece. */
export function shownText(): (row: TableRow) => void {
  let text = 0;
  return ({ cells }) => {
    text += textLength(cells);
    if (text > READING_LIMITS.firstRowsText) throw oversizedFile('各工作表前几行的文字过长');
  };
}

/** Reads a sheet up to the sample and tells what it holds; `shown` hears of each row that is given back. */
export async function summarizeSheet(
  sheet: TableSheet,
  index: number,
  bounds: SummaryBounds,
  shown: (row: TableRow) => void,
): Promise<SheetSummary> {
  const firstRows: TableRow[] = [];
  let rowCount = 0;
  let columnCount = 0;
  let complete = true;
  for await (const { rows } of sheet.rows()) {
    for (const row of rows) {
      if (firstRows.length < bounds.firstRows) {
        firstRows.push(row);
        shown(row);
      }
      columnCount = Math.max(columnCount, row.cells.length);
    }
    rowCount += rows.length;
    if (rowCount > READING_LIMITS.rows) throw oversizedFile(`多于 ${READING_LIMITS.rows} 行`);
    complete = rowCount < bounds.sampleRows;
    if (!complete) break;
  }
  const { name, hidden, merges, counts } = sheet;
  return { index, name, hidden, rowCount, columnCount, empty: rowCount === 0, complete, counts, firstRows, merges };
}
