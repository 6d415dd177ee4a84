import { allocate } from '../draw/allocation.ts';
import { smallPoolCount } from '../draw/small-pool.ts';
import type { RiskClassCode } from '../vocabulary/risk-class.ts';
import { countForPool, type RatioRule } from './ratio-rule.ts';

/** How many objects of one 信用风险等级 there are. */
export interface ClassSize {
  readonly riskClass: RiskClassCode;
  readonly size: number;
}

/** How many of one class a rule asks for; null where the rule does not name the class. */
export interface ClassQuota extends ClassSize {
  readonly count: number | null;
}

/** A total shared by the classes in proportion to their sizes, by largest remainder (SSJ-DRAW/1, 2.6). */
function shared(total: number, classes: readonly ClassSize[]): ClassQuota[] {
  const strata = classes.map(({ riskClass }) => ({ code: riskClass, name: riskClass, bp: 10_000 }));
  const counts = allocate(
    { strata, rounding: 'total', total },
    classes.map(({ size }) => size),
  );
  return classes.map((one, place) => ({ ...one, count: counts[place] ?? 0 }));
}

/**
 * How many of each class a rule of an item asks for: a ratio class by class, a number or a small-pool rule of the whole, shared
 * by size. Null for a rule that is a text only.
 */
export function quotasOf(rule: RatioRule, classes: readonly ClassSize[]): ClassQuota[] | null {
  const size = classes.reduce((sum, one) => sum + one.size, 0);
  switch (rule.kind) {
    case 'ratio':
    case 'between':
    case 'byClass':
      return classes.map(one => ({ ...one, count: countForPool(rule, one.size, one.riskClass) }));
    case 'count':
      return shared(Math.min(rule.count, size), classes);
    case 'smallPool':
      return shared(smallPoolCount(rule, size), classes);
    case 'text':
      return null;
    default:
      return rule satisfies never;
  }
}
