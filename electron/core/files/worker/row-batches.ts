import { oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import type { Cell, ReadingProgress, TableRow } from '../table.ts';
import type { TableSheet } from '../table-book.ts';

const ROWS_IN_BATCH = 1000;
const TEXT_IN_BATCH = 2_000_000;

/** Rows that cross the thread together, and how far the reading is. */
export interface RowBatch {
  rows: TableRow[];
  progress: ReadingProgress;
}

/** Regroups a sheet's rows into batches of about a thousand, fewer when they carry much text. */
export async function* rowBatches(sheet: TableSheet): AsyncGenerator<RowBatch> {
  let batch: TableRow[] = [];
  let text = 0;
  const progress: ReadingProgress = { done: 0, total: 0, rows: 0 };
  for await (const { rows, done, total } of sheet.rows()) {
    progress.done = done;
    progress.total = total;
    for (const row of rows) {
      batch.push(row);
      text += textLength(row.cells);
      if (batch.length < ROWS_IN_BATCH && text < TEXT_IN_BATCH) continue;
      yield counted(progress, batch);
      batch = [];
      text = 0;
    }
  }
  if (batch.length > 0) yield counted(progress, batch);
}

function counted(progress: ReadingProgress, rows: TableRow[]): RowBatch {
  progress.rows += rows.length;
  if (progress.rows > READING_LIMITS.rows) throw oversizedFile(`多于 ${READING_LIMITS.rows} 行`);
  return { rows, progress: { ...progress } };
}

/** About how many signs the cells take when they leave the thread. */
export function textLength(cells: readonly Cell[]): number {
  let length = 0;
  for (const cell of cells) length += typeof cell === 'string' ? cell.length : 8;
  return length;
}
