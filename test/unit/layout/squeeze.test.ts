import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '#domain/layout/break-lines.ts';
import { squeezeShares } from '#domain/layout/squeeze.ts';
import { clustersOf, unbreakableGroups } from '#domain/layout/unbreakable-groups.ts';
import { halfWidths, NOT_AT_END, NOT_AT_HEAD, officialText } from './chinese-text.ts';

const lines = (text: string, width: number) => breakLines(text, width, halfWidths, 'bring-in');
const texts = (text: string, width: number) => lines(text, width).map(line => line.text);

describe('a stop that has no room', () => {
  test('is brought into its line when the stops there can give way', () => {
    expect(texts('检查，抽查，公示，任务。', 22)).toEqual(['检查，抽查，公示，任务。']);
    expect(lines('检查，抽查，公示，任务。', 22)[0]).toMatchObject({ width: 22, squeezed: 2 });
  });

  test('goes to the next line with the sign before it when they cannot', () => {
    expect(texts('检查结果公告如下。', 16)).toEqual(['检查结果公告如', '下。']);
  });

  test('brings no part of a word along', () => {
    expect(texts('检查，抽查，公示，2026年', 18)).toEqual(['检查，抽查，公示，', '2026年']);
  });

  test('is told apart from one that only ends the line: nothing is squeezed there', () => {
    for (const line of lines('检查，抽查，公示，任务。', 24)) expect(line.squeezed).toBe(0);
  });
});

describe('every text whose stops are brought in', () => {
  const cases = fc.tuple(officialText, fc.nat(40)).map(([text, extra]) => {
    const widest = Math.max(2, ...unbreakableGroups(text).map(group => halfWidths(group.trimEnd())));
    return [text, widest + extra] as const;
  });

  test('is kept sign by sign', () => {
    fc.assert(
      fc.property(cases, ([text, width]) => {
        expect(texts(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
      { seed: 15 },
    );
  });

  test('has lines that fit, and gives up no more than the empty halves of its stops', () => {
    fc.assert(
      fc.property(cases, ([text, width]) => {
        for (const line of lines(text, width)) {
          const signs = clustersOf(line.text);
          const room = squeezeShares(signs).reduce(
            (sum, share, place) => sum + share * halfWidths(signs[place] ?? ''),
            0,
          );
          expect(line.width).toBeLessThanOrEqual(width + 1e-6);
          expect(line.width + line.squeezed).toBeCloseTo(halfWidths(line.text), 6);
          expect(line.squeezed).toBeLessThanOrEqual(room);
        }
      }),
      { seed: 16 },
    );
  });

  test('has no stop at the head of a line and no opening bracket at its end', () => {
    fc.assert(
      fc.property(cases, ([text, width]) => {
        const all = texts(text, width);
        for (const line of all.slice(1)) expect(NOT_AT_HEAD).not.toContain(line[0]);
        for (const line of all.slice(0, -1)) expect(NOT_AT_END).not.toContain(line.at(-1));
      }),
      { seed: 17 },
    );
  });

  test('never needs more lines than one whose stops are taken along', () => {
    fc.assert(
      fc.property(cases, ([text, width]) => {
        expect(lines(text, width).length).toBeLessThanOrEqual(breakLines(text, width, halfWidths).length);
      }),
      { seed: 18 },
    );
  });
});
