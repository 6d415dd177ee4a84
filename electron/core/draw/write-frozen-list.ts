import { pipeline } from 'node:stream/promises';
import { createDeflate } from 'node:zlib';
import { AppError } from '#contract/app-error.ts';
import { writeFrame } from '#domain/draw/frame-builder.ts';
import type { FrameProblem, FrameSummary } from '#domain/draw/frame-writer.ts';
import { breathe } from '../jobs/breathe.ts';
import type { ObjectPool } from '../plan/object-pool.ts';
import { frameOfPool } from './frame-columns.ts';
import { nodeTextHasher } from './node-text-hasher.ts';

/** A list as it is frozen: its digest and counts, and its canonical text compressed. */
export interface WrittenList {
  readonly summary: FrameSummary;
  readonly compressed: Buffer;
}

export interface ListToWrite {
  /** In frame order. */
  readonly pool: ObjectPool;
  /** Whether each object's items stand in a column of their own (不定项). */
  readonly itemsDiffer: boolean;
}

/** Writes, hashes and compresses a list in portions, so that other calls get in; throws AppError for rows that cannot be drawn. */
export async function writeFrozenList(
  { pool, itemsDiffer }: ListToWrite,
  signal: AbortSignal,
  progress: (written: number) => void,
): Promise<WrittenList> {
  const { columns, rows } = frameOfPool(pool, itemsDiffer);
  const compressed: Buffer[] = [];
  let summary: FrameSummary | null = null;
  async function* pieces() {
    const waiting: string[] = [];
    const writing = writeFrame(columns, rows, { hasher: nodeTextHasher(), sink: piece => void waiting.push(piece) });
    for (;;) {
      const step = writing.next();
      yield* waiting.splice(0);
      if (step.done) {
        if (!step.value.ok) throw refusal(step.value.problems);
        summary = step.value.summary;
        return;
      }
      progress(step.value);
      await breathe(signal);
    }
  }
  await pipeline(pieces, createDeflate(), async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) compressed.push(chunk);
  });
  if (summary === null) throw new RangeError('A list that was written has a summary.');
  return { summary, compressed: Buffer.concat(compressed) };
}

function refusal(problems: readonly FrameProblem[]): AppError {
  const shown = problems.slice(0, 3).map(problem => problem.sentence);
  return new AppError('conflict', `名单中有 ${problems.length} 处不能用于抽取：${shown.join(' ')}`);
}
