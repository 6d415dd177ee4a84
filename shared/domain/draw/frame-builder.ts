import { compareCodes } from './code-pattern.ts';
import {
  type FrameProblem,
  type FrameSummary,
  type FrameValue,
  FrameWriter,
  type FrameWriterOptions,
} from './frame-writer.ts';

/** A frame as text with its summary, or the rows that stand in its way. */
export type BuiltFrame =
  | { readonly ok: true; readonly text: string; readonly summary: FrameSummary }
  | { readonly ok: false; readonly problems: readonly FrameProblem[] };

/** More problems than this help nobody; the clerk corrects the list and tries again. */
const PROBLEM_LIMIT = 1000;

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
  const writer = new FrameWriter(columns, hasher === undefined ? { sink } : { sink, hasher });
  const problems: FrameProblem[] = [];
  for (const row of inIdOrder(rows)) {
    const problem = writer.add(row);
    if (problem !== null) problems.push(problem);
    if (problems.length === PROBLEM_LIMIT) break;
  }
  if (problems.length > 0) return { ok: false, problems };
  const summary = writer.finish();
  return { ok: true, text: pieces.join(''), summary };
}

function inIdOrder(rows: readonly (readonly FrameValue[])[]): readonly (readonly FrameValue[])[] {
  const idOf = (row: readonly FrameValue[] | undefined) => row?.[0] ?? '';
  // A million rows usually come in order from the database; sorting them again would cost a second.
  if (rows.every((row, index) => index === 0 || idOf(rows[index - 1]) <= idOf(row))) return rows;
  return rows.toSorted((left, right) => compareCodes(idOf(left), idOf(right)));
}
