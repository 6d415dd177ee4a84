import type { ObjectPool } from './object-pool.ts';
import type { ExclusionCount } from './pool.ts';

/** What the range of a task comes to: how many stand in it, who was left out, and the pool in frame order. */
export interface GatheredPool {
  readonly inRange: number;
  /** Objects of a class that the task does not draw from. */
  readonly outsideStrata: number;
  readonly exclusions: readonly ExclusionCount[];
  readonly pool: ObjectPool;
}
