import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basisPointsOf, percentText } from '#renderer/features/task/percent-text.ts';

describe('A ratio as a person types it', () => {
  test.each([
    ['3', 300],
    ['0.25', 25],
    ['100', 10_000],
    ['0', 0],
    ['0.07', 7],
    ['１０．５', 1050],
    ['12 %', 1200],
    ['3.50', 350],
  ])('%s percent is %i ten-thousandths', (typed, points) => {
    expect(basisPointsOf(typed)).toBe(points);
  });

  test.each(['', '3.333', '101', '-1', '三', '3..1', '1e1'])('「%s」 is no ratio', typed => {
    expect(basisPointsOf(typed)).toBeNull();
  });

  test('every ratio that can be kept reads back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), points => {
        expect(basisPointsOf(percentText(points))).toBe(points);
      }),
      { seed: 11 },
    );
  });
});
