import { elementAt } from './element-at.ts';
import type { DrawStream } from './stream.ts';

/** Draws one of the candidates with the least load, in their given order; takes no word and returns null where there is none. */
export function drawLeastLoaded(
  stream: DrawStream,
  candidates: readonly number[],
  loadOf: (inspector: number) => number,
): number | null {
  let least = Number.POSITIVE_INFINITY;
  let chosen: number[] = [];
  for (const candidate of candidates) {
    const load = loadOf(candidate);
    if (load > least) continue;
    if (load < least) chosen = [];
    least = load;
    chosen.push(candidate);
  }
  return chosen.length === 0 ? null : elementAt(chosen, stream.below(chosen.length));
}
