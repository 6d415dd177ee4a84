import { elementAt } from './element-at.ts';
import type { DrawStream } from './stream.ts';

/** A random order of 0 to size − 1: the full Fisher–Yates loop, one `below` for each place, the last included (SSJ-DRAW/1, 2.8). */
export function drawPermutation(stream: DrawStream, size: number): number[] {
  const order = Array.from({ length: size }, (_, index) => index);
  for (let place = 0; place < size; place += 1) {
    const other = place + stream.below(size - place);
    const value = elementAt(order, other);
    order[other] = elementAt(order, place);
    order[place] = value;
  }
  return order;
}

/** The place of each value in an order. */
export function ranksOf(order: readonly number[]): number[] {
  const ranks: number[] = new Array(order.length).fill(0);
  order.forEach((value, rank) => {
    ranks[value] = rank;
  });
  return ranks;
}
