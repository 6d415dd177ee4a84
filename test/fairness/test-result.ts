import { type Tails, twoSided } from './distributions.ts';

/** Significance of each test, two-sided (protocol 3.2). */
export const alpha = 1e-6;

/** One line of the battery. */
export interface TestResult {
  readonly test: string;
  readonly what: string;
  readonly statistic: number;
  /** Degrees of freedom; null for a z-value or an exact rule. */
  readonly degrees: number | null;
  /** Two-sided; null for an exact rule. */
  readonly p: number | null;
  readonly passed: boolean;
}

/** A result of a statistic with its tails. */
export function byChance(
  test: string,
  what: string,
  statistic: number,
  degrees: number | null,
  tails: Tails,
): TestResult {
  const p = twoSided(tails);
  return { test, what, statistic, degrees, p, passed: p >= alpha };
}

/** A result of a rule without chance. */
export function exact(test: string, what: string, statistic: number, passed: boolean): TestResult {
  return { test, what, statistic, degrees: null, p: null, passed };
}

/** Pearson's statistic of counts that all have the same expectation. */
export function pearsonEven(counts: ArrayLike<number>, expected: number): number {
  return Array.from(counts).reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

/** Counts of inclusion of fixed-size samples: χ² with the correction for a finite population (protocol 3.2, T1). */
export function inclusionStatistic(counts: ArrayLike<number>, draws: number, size: number): number {
  const population = counts.length;
  const share = size / population;
  const sum = Array.from(counts).reduce((total, count) => total + (count - draws * share) ** 2, 0);
  return ((sum / (draws * share * (1 - share))) * (population - 1)) / population;
}
