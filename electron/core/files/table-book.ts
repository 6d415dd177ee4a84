import type { MergedRange, SheetCounts, TableFile, TableRow } from './table.ts';

/** One sheet that can be read from its first row; `merges` is complete once `rows` has come to its end. */
export interface TableSheet {
  name: string;
  hidden: boolean;
  merges: MergedRange[];
  /** Complete as `merges` is; formats that tell nothing of it have zeros. */
  counts: SheetCounts;
  /** Gives the rows that say something in portions as they come, each with how far the reading is. */
  rows(): AsyncIterable<{ rows: TableRow[]; done: number; total: number }>;
}

/** An opened file with tables, whatever its format. */
export interface TableBook extends TableFile {
  sheets: TableSheet[];
  close(): void;
}
