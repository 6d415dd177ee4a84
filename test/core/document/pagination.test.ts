import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, blankBox, keptTogether } from '#core/document/pdf/box.ts';
import { paginate, visibleHeight } from '#core/document/pdf/pagination.ts';

const box = (height: number, more: Partial<Box> = {}): Box => ({ height, trailing: 0, place: () => [], ...more });
const HEAD = box(10);

describe('pages', () => {
  test('the space under the last line may hang out of the page', () => {
    const lines = Array.from({ length: 22 }, () => box(30, { trailing: 14 }));
    expect(paginate(lines, () => 22 * 30 - 14)).toHaveLength(1);
    expect(paginate(lines, () => 22 * 30 - 15)).toHaveLength(2);
  });

  test('a heading is never the last on its page', () => {
    const boxes = [box(60), box(20, { keepWithNext: true }), box(30)];
    expect(paginate(boxes, () => 100)).toEqual([[boxes[0]], [boxes[1], boxes[2]]]);
  });

  test('a table shows its head on every page', () => {
    const rows = Array.from({ length: 5 }, () => box(30, { head: HEAD }));
    const pages = paginate([{ ...HEAD, keepWithNext: true }, ...rows], () => 75);
    expect(pages.map(page => page.length)).toEqual([3, 3, 2]);
    expect(pages.slice(1).map(page => page[0])).toEqual([HEAD, HEAD]);
  });

  test('space is dropped at the head of a page', () => {
    const pages = paginate([box(60), ...keptTogether([blankBox(20), box(50)])], () => 100);
    expect(pages.map(page => page.map(({ height }) => height))).toEqual([[60], [50]]);
  });

  test('what is higher than a page is not kept together', () => {
    const pages = paginate([box(40), ...keptTogether([box(60), box(60)])], () => 100);
    expect(pages.map(page => page.map(({ height }) => height))).toEqual([[40, 60], [60]]);
  });

  test('every box is printed once, in order, and no page is too full', () => {
    const boxes = fc.array(
      fc
        .record({ height: fc.integer({ min: 1, max: 60 }), keepWithNext: fc.boolean() })
        .map(some => box(some.height, some)),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(boxes, all => {
        const pages = paginate(all, () => 100);
        expect(pages.flat()).toEqual(all);
        for (const page of pages) expect(visibleHeight(page)).toBeLessThanOrEqual(100);
      }),
      { seed: 22 },
    );
  });
});
