import type { MergedRange, ReadingProgress, TableRow } from './table.ts';
import { askReadingThread, type ReadingOptions } from './worker/reading-thread.ts';

/** Which rows are wanted, and who wants to know how far it is. */
export interface RowReadingOptions extends ReadingOptions {
  /** The sheet's index as the inspection gives it. */
  sheet: number;
  /** Ranges whose value is repeated in each of their rows (vertical merges); none unless given. */
  fillDown?: readonly MergedRange[];
  onProgress?: (progress: ReadingProgress) => void;
}

/**
 * Gives the rows of one sheet that say something, in batches of about a thousand. Reading waits while a batch is being
 * used and stops when the loop is left. Throws an AppError with the reason when the file cannot be read.
 */
export async function* readRows(path: string, options: RowReadingOptions): AsyncGenerator<TableRow[]> {
  const { sheet, fillDown = [], onProgress } = options;
  for await (const answer of askReadingThread({ task: 'rows', path, sheet, fillDown }, options)) {
    if (answer.type !== 'rows') continue;
    onProgress?.(answer.progress);
    yield answer.rows;
  }
}
