import type { WorkbookSummary } from './table.ts';
import { askReadingThread, type ReadingOptions } from './worker/reading-thread.ts';

/** How much of each sheet is looked at; the rest as for every reading. */
export interface InspectionOptions extends ReadingOptions {
  /** Rows that are given back for the page, 30 unless said otherwise. */
  firstRows?: number;
  /** Rows that are counted before a sheet is taken to be long, 200,000 unless said otherwise. */
  sampleRows?: number;
}

/** Tells what a file holds, sheet by sheet; throws an AppError with the reason when it cannot be read as a table. */
export async function inspectWorkbook(path: string, options: InspectionOptions = {}): Promise<WorkbookSummary> {
  const { firstRows = 30, sampleRows = 200_000 } = options;
  for await (const answer of askReadingThread({ task: 'inspect', path, firstRows, sampleRows }, options)) {
    if (answer.type === 'summary') return answer.summary;
  }
  throw new Error('The reading thread gave no summary.');
}
