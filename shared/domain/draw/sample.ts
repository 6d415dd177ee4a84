import type { DrawStream } from './stream.ts';
import { openStream } from './stream.ts';

/** A draw without replacement that can be continued: asking for more never changes what was drawn before. */
export interface Sample {
  /** The next positions in draw order, fewer where the pool is used up. */
  take(count: number): number[];
}

/** Starts a sparse Fisher–Yates draw, front to back, of the positions 0 to population − 1 (SSJ-DRAW/1, 2.7). */
export function startSample(stream: DrawStream, population: number): Sample {
  const moved = new Map<number, number>(); // Only positions that hold another value than their own.
  let drawn = 0;
  const takeOne = () => {
    const other = drawn + stream.below(population - drawn);
    const value = moved.get(other) ?? other;
    moved.set(other, moved.get(drawn) ?? drawn);
    moved.delete(drawn); // Never looked at again.
    drawn += 1;
    return value;
  };
  return {
    take(count) {
      const length = Math.max(0, Math.min(count, population - drawn));
      return Array.from({ length }, takeOne);
    },
  };
}

/** The first positions of a stratum in draw order, as many as asked or all it has (stream `object/<stratum code>`). */
export function drawOrder(seed: string, stratum: string, population: number, length: number): number[] {
  return startSample(openStream(seed, `object/${stratum}`), population).take(length);
}
