import type { ErrorCode } from '#contract/app-error.ts';
import type { MergedRange, ReadingProgress, TableRow, WorkbookSummary } from '../table.ts';
import type { SummaryBounds } from './sheet-summary.ts';

/** What the reading thread is asked for when it starts. */
export type ReadingRequest =
  | ({ task: 'inspect'; path: string } & SummaryBounds)
  | { task: 'rows'; path: string; sheet: number; fillDown: readonly MergedRange[] };

/** What the reading thread says; it goes on after `rows` only while fewer than `BATCHES_UNDERWAY` wait to be taken. */
export type ReadingAnswer =
  | { type: 'summary'; summary: WorkbookSummary }
  | { type: 'rows'; rows: TableRow[]; progress: ReadingProgress }
  | { type: 'end' }
  | { type: 'refused'; code: ErrorCode; sentence: string }
  | { type: 'failed'; message: string; stack: string | undefined };

/** Said to the reading thread each time a batch has been taken. */
export const TAKEN = 'taken';

/** Batches that may wait to be taken, so that reading and using overlap but never pile up. */
export const BATCHES_UNDERWAY = 3;
