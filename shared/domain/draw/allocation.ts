import { elementAt } from './element-at.ts';
import type { PlanStratum, RoundingRule } from './plan.ts';

/** What decides how many objects each stratum gives. */
export interface AllocationRule {
  readonly strata: readonly PlanStratum[];
  readonly rounding: RoundingRule;
  readonly total: number | null;
}

const BASIS = 10_000n;

interface Share {
  readonly index: number;
  readonly population: bigint;
  readonly weight: bigint;
}

/**
 * How many objects to draw from each stratum, in plan order, given the rows of each (SSJ-DRAW/1, 2.6). A stratum with a count
 * takes that count directly, at most all; a total is shared by the strata with a ratio only.
 */
export function allocate(rule: AllocationRule, populations: readonly number[]): number[] {
  if (populations.length !== rule.strata.length) throw new RangeError('One population is needed for each stratum.');
  if (rule.rounding === 'total') return allocateTotal(rule, populations);
  const upward = rule.rounding === 'ceil';
  return rule.strata.map((stratum, index) => {
    const population = elementAt(populations, index);
    if ('count' in stratum) return Math.min(stratum.count, population);
    return ratioOf(population, stratum.bp, upward);
  });
}

/** A ratio in 1/10 000 of a population, rounded up or down in whole numbers; floating point gets 7 % of 100 wrong. */
export function ratioOf(population: number, basisPoints: number, upward: boolean): number {
  const product = BigInt(population) * BigInt(basisPoints);
  return Number((upward ? product + BASIS - 1n : product) / BASIS);
}

function allocateTotal({ strata, total }: AllocationRule, populations: readonly number[]): number[] {
  if (total === null) throw new RangeError('The rounding rule total needs a total.');
  const counts = strata.map((stratum, index) => {
    return 'count' in stratum ? Math.min(stratum.count, elementAt(populations, index)) : 0;
  });
  let open: Share[] = [];
  strata.forEach((stratum, index) => {
    if ('count' in stratum) return;
    const population = BigInt(elementAt(populations, index));
    open.push({ index, population, weight: population * BigInt(stratum.bp) });
  });
  let seats = BigInt(total);
  while (open.length > 0) {
    const given = largestRemainder(open, seats);
    const full = open.filter((share, place) => elementAt(given, place) > share.population);
    if (full.length === 0) {
      open.forEach((share, place) => {
        counts[share.index] = Number(elementAt(given, place));
      });
      break;
    }
    // A stratum cannot give more than it has: it gives all, and the others share what is left.
    for (const share of full) {
      counts[share.index] = Number(share.population);
      seats -= share.population;
    }
    open = open.filter(share => !full.includes(share));
  }
  return counts;
}

/** Shares seats by weight: floors first, then the largest remainders, ties to the earlier share. */
function largestRemainder(shares: readonly Share[], seats: bigint): bigint[] {
  const weights = shares.reduce((sum, share) => sum + share.weight, 0n);
  if (weights === 0n) return shares.map(() => 0n);
  const given = shares.map(share => (seats * share.weight) / weights);
  const remainders = shares.map((share, place) => ({ place, remainder: (seats * share.weight) % weights }));
  remainders.sort((left, right) => {
    if (left.remainder === right.remainder) return left.place - right.place;
    return left.remainder > right.remainder ? -1 : 1;
  });
  let left = seats - given.reduce((sum, count) => sum + count, 0n);
  for (const { place } of remainders) {
    if (left === 0n) break;
    given[place] = elementAt(given, place) + 1n;
    left -= 1n;
  }
  return given;
}
