import { ratioOf } from './allocation.ts';

/** A rule like 「10所及以下不少于2所；超过10所不低于20%」: limit 10, minimum 2, bpAbove 2000. */
export interface SmallPoolRule {
  readonly limit: number;
  readonly minimum: number;
  /** The ratio for larger pools in 1/10 000. */
  readonly bpAbove: number;
}

/** What counties write for schools: 「10所及以下不少于2所；超过10所≥50%」 (亳州、无为; domain.md 2.6). */
export const usualSmallPool: SmallPoolRule = { limit: 10, minimum: 2, bpAbove: 5000 };

/** The number such a rule asks of a pool, never more than the pool; it becomes the stratum's count before the plan is frozen. */
export function smallPoolCount(rule: SmallPoolRule, population: number): number {
  if (population <= rule.limit) return Math.min(rule.minimum, population);
  return Math.min(ratioOf(population, rule.bpAbove, true), population);
}
