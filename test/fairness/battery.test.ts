import { describe, expect, test } from 'vitest';
import { chiSquareTails, normalTails, overlapProbabilities, twoSided } from './distributions.ts';
import { runFairness } from './run.ts';

describe('the laws that results are judged by are the known ones', () => {
  test.each([
    [3.841458820694124, 1, 0.05],
    [18.307038053275146, 10, 0.05],
    [1107.9695, 1000, 0.0096],
    [0.0039321400000195, 1, 0.95],
  ])('χ² %d with %d degrees of freedom', (statistic, degrees, upper) => {
    expect(chiSquareTails(statistic, degrees).upper).toBeCloseTo(upper, 3);
  });

  test('normal and hypergeometric', () => {
    expect(twoSided(normalTails(1.959963984540054))).toBeCloseTo(0.05, 9);
    expect(normalTails(-4.891638475698937).lower).toBeCloseTo(5e-7, 12);
    const probabilities = overlapProbabilities(400, 40);
    expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
    expect(probabilities.reduce((sum, value, common) => sum + value * common, 0)).toBeCloseTo(4, 9);
  });
});

test('the draw is fair by every test of the battery, and every broken variant is caught (reduced size, fixed seed)', {
  timeout: 900_000,
}, () => {
  const { results, mutants } = runFairness('SSJ-DRAW/1', 0.2);
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  expect(results.map(({ test: name }) => name)).toEqual(
    'T1 T2 T2 T2 T3 T4a T4b T4c T5a T5b T7 T7c T9a T9b T9c T9d T9e T9e T9f'.split(' '),
  );
  expect(mutants.filter(({ escaped }) => escaped.length > 0)).toEqual([]);
  expect(mutants).toHaveLength(9);
});
