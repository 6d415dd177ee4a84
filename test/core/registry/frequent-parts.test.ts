import fc from 'fast-check';
import { expect, test } from 'vitest';
import { frequentParts, partsOften } from '#core/registry/image/frequent-parts.ts';

const idsAtOnce = 64;
const text = fc.array(fc.constantFrom(...'云河县有限公司商贸a1 '), { maxLength: 12 }).map(signs => signs.join(''));
const texts = fc.array(text, { minLength: idsAtOnce * 2, maxLength: idsAtOnce * 2 });

const portionOf = (all: readonly string[], portion: number) =>
  all.slice(portion * idsAtOnce, (portion + 1) * idsAtOnce);
const holding = (all: readonly string[], part: string) => Uint8Array.from(all, one => (one.includes(part) ? 1 : 0));

test('Whoever has a frequent part is found as by reading every text, also after a portion was written anew.', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = partsOften([...before, ...after]);
      const known = frequentParts(parts, idsAtOnce);
      for (const portion of [0, 1]) known.replace(portion, portionOf(before, portion));
      known.complete();
      known.replace(1, portionOf(after, 1));
      const now = [...portionOf(before, 0), ...portionOf(after, 1)];
      for (const part of parts) {
        const mask = new Uint8Array(now.length);
        expect(known.mark(mask, part)).toBe(true);
        expect(mask).toEqual(holding(now, part));
      }
    }),
    { seed: 20_261_121, numRuns: 60 },
  );
});

test('A part that is not among the frequent ones, or of whose owners not all are known, is left to the index.', () => {
  const known = frequentParts(['公', '公司'], idsAtOnce);
  const mask = new Uint8Array(idsAtOnce);
  known.replace(0, ['云河有限公司']);
  expect(known.mark(mask, '公司')).toBe(false);
  known.complete();
  expect(known.mark(mask, '云河')).toBe(false);
  expect(mask).toEqual(new Uint8Array(idsAtOnce));
  expect(known.mark(mask, '公司')).toBe(true);
  expect(mask[0]).toBe(1);
});

test('Frequent are parts of one to four signs that a fiftieth of the texts has, never Latin ones.', () => {
  const all = Array.from({ length: 100 }, (_, place) => (place < 2 ? '有限公司A1' : place === 2 ? '稀' : 'B'));
  expect(partsOften(all).toSorted()).toEqual(
    ['有', '有限', '有限公', '有限公司', '限', '限公', '限公司', '公', '公司', '司'].toSorted(),
  );
});
