import { allocate } from './allocation.ts';
import { elementAt } from './element-at.ts';
import { type Frame, rowAt, stratumPools } from './frame.ts';
import type { DrawPlan } from './plan.ts';
import { drawOrder } from './sample.ts';

/** What decides the order in which objects of a stratum come in after the draw. */
export interface OrderSource {
  readonly plan: DrawPlan;
  readonly frame: Frame;
  readonly seed: string;
  readonly orderSeed?: string;
  readonly used: ReadonlySet<string>;
  readonly added?: ReadonlyMap<string, number>;
}

/** An object by its row in the frame, its place in the draw order (from 1) and in the pool of its stratum (from 0). */
export interface NextObject {
  readonly row: number;
  readonly n: number;
  readonly index: number;
}

/**
 * The first object of a stratum, in draw order after the drawn ones, that has not come in yet; null if there is none. As a
 * substitute only a reserve may come in: the reserves are as many as the plan says, and one more for each object that was
 * added, because an addition is the same draw with a larger number (SSJ-DRAW/1, 2.7 and 2.14).
 */
export function nextObject(source: OrderSource, stratum: string, reservesOnly: boolean): NextObject | null {
  const { plan, frame, used } = source;
  const strata = plan.strata.map(({ code }) => code);
  const place = strata.indexOf(stratum);
  if (place < 0) return null;
  const pools = stratumPools(frame, strata);
  const pool = elementAt(pools, place);
  const sizes = pools.map(({ length }) => length);
  const drawn = elementAt(allocate(plan, sizes), place);
  const reserves = plan.reserve + (source.added?.get(stratum) ?? 0);
  const furthest = drawn + used.size + 1; // Among so many after the drawn ones at least one is unused.
  const length = reservesOnly ? Math.min(drawn + reserves, furthest) : furthest;
  const order = drawOrder(source.orderSeed ?? source.seed, stratum, pool.length, length);
  for (let position = drawn; position < order.length; position += 1) {
    const index = elementAt(order, position);
    const row = elementAt(pool, index);
    if (!used.has(elementAt(rowAt(frame, row), 0))) return { row, n: position + 1, index };
  }
  return null;
}
