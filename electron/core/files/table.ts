/** A calendar day as it is written in the table; `time` is there only when the cell also says a time of day. */
export interface DateCell {
  date: string; // YYYY-MM-DD
  time?: string; // HH:MM:SS
}

/** What a cell says once it is read: never a formula, never an object of a library; an empty cell is null. */
export type Cell = string | number | boolean | null | DateCell;

/** One row that says something; `rowNumber` is the number the clerk sees at the left edge (from 1), `cells[0]` is column A. */
export interface TableRow {
  rowNumber: number;
  cells: Cell[];
}

/** Cells joined into one; all four numbers count from 1 and are included. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What of a sheet does not meet the eye, or is the outcome of a formula; counted as far as the sheet was read. */
export interface SheetCounts {
  /** Rows that say something although the sheet hides them. */
  hiddenRows: number;
  /** The first of them; null where there is none. */
  firstHiddenRow: number | null;
  formulas: number;
  /** Formulas whose outcome was not saved. */
  formulasWithoutResult: number;
}

export const noCounts = (): SheetCounts => ({
  hiddenRows: 0,
  firstHiddenRow: null,
  formulas: 0,
  formulasWithoutResult: 0,
});

/** The kinds of file that can be read as a table. */
export type TableKind = 'xlsx' | 'xls' | 'spreadsheetml' | 'html' | 'csv';

/** Encodings in which Chinese offices save text tables. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** What a file is, found from its bytes. */
export interface TableFile {
  kind: TableKind;
  encoding?: TextEncoding;
}

/** What a sheet holds, as far as it was looked at. */
export interface SheetSummary {
  index: number;
  name: string;
  hidden: boolean;
  /** Rows that say something. */
  rowCount: number;
  /** The rightmost column that says something. */
  columnCount: number;
  empty: boolean;
  /** False when the sheet is longer than the sample; then `rowCount` and `merges` cover the sample only. */
  complete: boolean;
  counts: SheetCounts;
  firstRows: TableRow[];
  merges: MergedRange[];
}

/** What a file holds, sheet by sheet, in the order of the tabs. */
export interface WorkbookSummary extends TableFile {
  sheets: SheetSummary[];
}

/** How far a reading is: `done` of `total` in one unit of the file's own (bytes or rows), and the rows given so far. */
export interface ReadingProgress {
  done: number;
  total: number;
  rows: number;
}
