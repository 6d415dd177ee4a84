import { ratioOf } from '../draw/allocation.ts';
import type { PlanStratum } from '../draw/plan.ts';
import { type SmallPoolRule, smallPoolCount } from '../draw/small-pool.ts';
import { formatBasisPoints } from '../ratio/basis-points.ts';

/** How many of one class a task asks for. */
export type ClassShare =
  | { readonly code: string; readonly mode: 'ratio'; readonly bp: number }
  | { readonly code: string; readonly mode: 'count'; readonly count: number }
  /** By the small-pool rule of the task. */
  | { readonly code: string; readonly mode: 'smallPool' }
  | { readonly code: string; readonly mode: 'none' };

/** What a task says about all classes. */
export interface ShareRules {
  readonly rounding: 'ceil' | 'floor' | 'total' | 'smallPool';
  readonly total: number | null;
  /** The least that a class with a ratio gives; 0 for none (「不少于2所」). */
  readonly minimum: number;
  readonly smallPool: SmallPoolRule;
}

/**
 * The class as the plan fixes it, once its rows are known: minimum and small-pool rules become a count before the plan is frozen
 * (SSJ-DRAW/1, "What is added here"), with the reason in `basis`. Null when nothing is drawn from it.
 */
export function planStratumOf(
  share: ClassShare,
  name: string,
  population: number,
  rules: ShareRules,
): PlanStratum | null {
  const { code } = share;
  switch (share.mode) {
    case 'ratio':
      return withMinimum(code, share.bp, name, population, rules);
    case 'count':
      return { code, name, count: share.count };
    case 'smallPool': {
      const count = smallPoolCount(rules.smallPool, population);
      return { code, name, count, basis: smallPoolWords(rules.smallPool, population, count) };
    }
    case 'none':
      return null;
    default:
      return share satisfies never;
  }
}

/** The number to share out among the classes, and why where a rule made it; null when each class is counted by itself. */
export function planTotalOf(
  { rounding, total, smallPool }: ShareRules,
  population: number,
): { readonly total: number | null; readonly basis?: string } {
  if (rounding === 'total') return { total };
  if (rounding !== 'smallPool') return { total: null };
  const count = smallPoolCount(smallPool, population);
  return { total: count, basis: smallPoolWords(smallPool, population, count) };
}

/** A small-pool rule in words, e.g. 「10户及以下不少于2户；超过10户不低于50%」. */
export function smallPoolRuleWords({ limit, minimum, bpAbove }: SmallPoolRule): string {
  return `${limit}户及以下不少于${minimum}户；超过${limit}户不低于${formatBasisPoints(bpAbove)}`;
}

function smallPoolWords(rule: SmallPoolRule, population: number, count: number): string {
  const { limit, minimum, bpAbove } = rule;
  if (population > limit) {
    return `名单 ${population} 户，超过 ${limit} 户，按不低于 ${formatBasisPoints(bpAbove)} 抽 ${count} 户`;
  }
  const all = population < minimum ? '，不足此数，全部抽取' : '';
  return `名单 ${population} 户，不超过 ${limit} 户，按不少于 ${minimum} 户抽 ${count} 户${all}`;
}

function withMinimum(
  code: string,
  bp: number,
  name: string,
  population: number,
  { rounding, minimum }: ShareRules,
): PlanStratum {
  const each = rounding === 'ceil' || rounding === 'floor';
  const share = ratioOf(population, bp, rounding === 'ceil');
  if (!each || bp === 0 || share >= minimum || share === population) return { code, name, bp };
  const count = Math.min(minimum, population);
  const percent = formatBasisPoints(bp);
  const basis = `名单 ${population} 户，按 ${percent} 只有 ${share} 户，按每个等级不少于 ${minimum} 户抽 ${count} 户`;
  return { code, name, count, basis };
}
