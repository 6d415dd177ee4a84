import {
  type FrameProblem,
  type FrameSummary,
  type FrameValue,
  FrameWriter,
  type FrameWriterOptions,
} from './frame-writer.ts';
import { inIdOrder } from './id-order.ts';

/** The summary of a frame that was written, or the rows that stood in its way. */
export type WrittenFrame =
  | { readonly ok: true; readonly summary: FrameSummary }
  | { readonly ok: false; readonly problems: readonly FrameProblem[] };

/** A frame as text with its summary, or the rows that stand in its way. */
export type BuiltFrame =
  | { readonly ok: true; readonly text: string; readonly summary: FrameSummary }
  | { readonly ok: false; readonly problems: readonly FrameProblem[] };

/** More problems than this help nobody; the clerk corrects the list and tries again. */
const PROBLEM_LIMIT = 1000;

/** Rows are written so many at a time between two pauses. */
const PORTION = 20_000;

/** Builds the canonical text of a frame from rows in any order; refuses it with up to 1000 named problems (SSJ-DRAW/1, 2.2). */
export function buildFrame(
  columns: readonly string[],
  rows: readonly (readonly FrameValue[])[],
  hasher?: FrameWriterOptions['hasher'],
): BuiltFrame {
  const pieces: string[] = [];
  const sink = (piece: string) => {
    pieces.push(piece);
  };
  const writing = writeFrame(
    columns,
    inIdOrder(rows, row => row[0] ?? ''),
    hasher === undefined ? { sink } : { sink, hasher },
  );
  for (;;) {
    const step = writing.next();
    if (step.done) return step.value.ok ? { ...step.value, text: pieces.join('') } : step.value;
  }
}

/** Writes rows that are in ascending id, and pauses after each portion of them with the number written so far. */
export function* writeFrame(
  columns: readonly string[],
  rows: Iterable<readonly FrameValue[]>,
  options: FrameWriterOptions,
): Generator<number, WrittenFrame> {
  const writer = new FrameWriter(columns, options);
  const problems: FrameProblem[] = [];
  let written = 0;
  for (const row of rows) {
    const problem = writer.add(row);
    if (problem !== null) problems.push(problem);
    if (problems.length === PROBLEM_LIMIT) break;
    written += 1;
    if (written % PORTION === 0) yield written;
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, summary: writer.finish() };
}
