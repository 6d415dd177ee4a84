import { describe, expect, test } from 'vitest';
import { MARK_LINE, markSize } from '#domain/layout/mark-size.ts';

const lineWidth = 442;

describe('the red name of the issuing organ', () => {
  test('of few signs has the largest type in its natural width', () => {
    expect(markSize({ widthInEms: 8, lineWidth })).toEqual({ size: 48, narrowing: 1 });
  });

  test('of more signs is narrowed before it becomes smaller', () => {
    const { size, narrowing } = markSize({ widthInEms: 12, lineWidth });
    expect(size).toBe(48);
    expect(12 * size * narrowing).toBeCloseTo(lineWidth, 9);
  });

  test.each([4, 9, 14, 22, 40, 120])('of %i signs never leaves the line', widthInEms => {
    const { size, narrowing } = markSize({ widthInEms, lineWidth });
    expect(widthInEms * size * narrowing).toBeLessThanOrEqual(lineWidth + 1e-6);
    expect(narrowing).toBeGreaterThan(0.65);
  });

  test('of many organs keeps to the height that leaves room for text on the first page', () => {
    const { size } = markSize({ widthInEms: 10, lineWidth, lines: 9, mostHeight: 212 });
    expect(9 * size * MARK_LINE).toBeLessThanOrEqual(212 + 1e-9);
  });
});
