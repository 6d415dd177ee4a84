import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AllocationRule, allocate, ratioOf } from '#domain/draw/allocation.ts';
import type { RoundingRule } from '#domain/draw/plan.ts';
import { smallPoolCount } from '#domain/draw/small-pool.ts';
import { protocolAnswers } from './known-answers.ts';

function rule(rounding: RoundingRule, ratios: readonly number[], total: number | null = null): AllocationRule {
  return { rounding, total, strata: ratios.map((bp, place) => ({ code: `S${place}`, name: `第${place}层`, bp })) };
}

test('the known numbers come out, rounded up and shared from a total', () => {
  const { allocate_total: shared, allocate_ceil: upward } = protocolAnswers;
  const totals = rule(
    'total',
    shared.in.strata.map(({ bp }) => bp),
    shared.in.total,
  );
  expect(
    allocate(
      totals,
      shared.in.strata.map(({ N }) => N),
    ),
  ).toEqual(shared.out);
  const ratios = rule(
    'ceil',
    upward.in.map(({ bp }) => bp),
  );
  expect(
    allocate(
      ratios,
      upward.in.map(({ N }) => N),
    ),
  ).toEqual(upward.out);
});

test('7 % of 100 is 7, and every round number comes out round', () => {
  for (let hundreds = 1; hundreds <= 100; hundreds += 1) {
    for (let percent = 0; percent <= 100; percent += 1) {
      expect(ratioOf(hundreds * 100, percent * 100, true)).toBe(hundreds * percent);
      expect(ratioOf(hundreds * 100, percent * 100, false)).toBe(hundreds * percent);
    }
  }
});

const stratum = fc.record({
  population: fc.integer({ min: 0, max: 2_000_000 }),
  bp: fc.integer({ min: 0, max: 10_000 }),
});
const strata = fc.array(stratum, { minLength: 1, maxLength: 8 });

test('rounding up is the least number not below the ratio, rounding down the greatest not above it', () => {
  fc.assert(
    fc.property(strata, list => {
      const ratios = list.map(({ bp }) => bp);
      const populations = list.map(({ population }) => population);
      const up = allocate(rule('ceil', ratios), populations);
      const down = allocate(rule('floor', ratios), populations);
      list.forEach(({ population, bp }, place) => {
        const exact = BigInt(population) * BigInt(bp);
        const most = BigInt(up[place] ?? -1) * 10_000n;
        const least = BigInt(down[place] ?? -1) * 10_000n;
        expect(most >= exact && most - exact < 10_000n).toBe(true);
        expect(least <= exact && exact - least < 10_000n).toBe(true);
      });
    }),
    { seed: 17, numRuns: 3000 },
  );
});

/** Shares a total by comparing fractions crosswise, one seat at a time and one full stratum at a time. */
function sharedSlowly(populations: readonly number[], ratios: readonly number[], total: number): bigint[] {
  const weights = populations.map((population, place) => BigInt(population) * BigInt(ratios[place] ?? 0));
  const fixed = new Map<number, bigint>();
  for (;;) {
    const open = weights.flatMap((_, place) => (fixed.has(place) ? [] : [place]));
    const sum = open.reduce((all, place) => all + (weights[place] ?? 0n), 0n);
    let seats = BigInt(total) - [...fixed.values()].reduce((all, count) => all + count, 0n);
    const counts = weights.map((weight, place) => fixed.get(place) ?? (sum === 0n ? 0n : (seats * weight) / sum));
    const fraction = (place: number) => seats * (weights[place] ?? 0n) - (counts[place] ?? 0n) * sum;
    const queue = open.map(place => ({ place, left: fraction(place) }));
    seats -= open.reduce((all, place) => all + (counts[place] ?? 0n), 0n);
    while (sum > 0n && seats > 0n) {
      const next = queue.reduce((best, entry) => (entry.left > best.left ? entry : best));
      counts[next.place] = (counts[next.place] ?? 0n) + 1n;
      next.left = -1n;
      seats -= 1n;
    }
    const full = open.filter(place => (counts[place] ?? 0n) > BigInt(populations[place] ?? 0));
    if (full.length === 0) return counts;
    for (const place of full) fixed.set(place, BigInt(populations[place] ?? 0));
  }
}

test('a shared total is given out exactly, never above a stratum, by the largest remainders', () => {
  const small = fc.record({ population: fc.integer({ min: 0, max: 40 }), bp: fc.integer({ min: 0, max: 10_000 }) });
  const lists = fc.oneof(strata, fc.array(small, { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(lists, fc.integer({ min: 0, max: 5000 }), (list, total) => {
      const ratios = list.map(({ bp }) => bp);
      const populations = list.map(({ population }) => population);
      const counts = allocate(rule('total', ratios, total), populations);
      const available = list.reduce((sum, { population, bp }) => sum + (bp > 0 ? population : 0), 0);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Math.min(total, available));
      counts.forEach((count, place) => {
        expect(count).toBeLessThanOrEqual(populations[place] ?? 0);
      });
      expect(counts.map(BigInt)).toEqual(sharedSlowly(populations, ratios, total));
    }),
    { seed: 23, numRuns: 3000 },
  );
});

test('equal remainders go to the earlier stratum', () => {
  expect(allocate(rule('total', [5000, 5000, 5000], 4), [10, 10, 10])).toEqual([2, 1, 1]);
  expect(allocate(rule('total', [5000, 5000, 5000], 5), [10, 10, 10])).toEqual([2, 2, 1]);
});

test('a stratum with a count gives that many, at most all it has', () => {
  const strataOf = (count: number) => [
    { code: 'A', name: '学校', count },
    { code: 'B', name: '其他', bp: 1000 },
  ];
  expect(allocate({ rounding: 'ceil', total: null, strata: strataOf(2) }, [9, 31])).toEqual([2, 4]);
  expect(allocate({ rounding: 'floor', total: null, strata: strataOf(2) }, [1, 31])).toEqual([1, 3]);
  expect(allocate({ rounding: 'total', total: 5, strata: strataOf(2) }, [9, 31])).toEqual([2, 5]);
});

test('a total that is asked but missing is refused', () => {
  expect(() => allocate(rule('total', [100]), [10])).toThrow(RangeError);
  expect(() => allocate(rule('ceil', [100]), [10, 20])).toThrow(RangeError);
});

describe('10所及以下不少于2所；超过10所不低于20%', () => {
  const schools = { limit: 10, minimum: 2, bpAbove: 2000 };
  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [10, 2],
    [11, 3],
    [15, 3],
    [16, 4],
    [100, 20],
  ])('%i schools give %i', (population, count) => {
    expect(smallPoolCount(schools, population)).toBe(count);
  });
});
