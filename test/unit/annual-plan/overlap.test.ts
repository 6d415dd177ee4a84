import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addObject,
  commonObjects,
  highestProbability,
  meetingPairs,
  objectBits,
  sharedObjects,
} from '#domain/annual-plan/overlap.ts';
import { probabilityOf, probabilityWords, yearlyProbability } from '#domain/annual-plan/probability.ts';

const ids = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), { maxLength: 200 });
const bitsOf = (some: readonly number[]) => {
  const bits = objectBits(300);
  for (const id of some) addObject(bits, id);
  return bits;
};

test('bits count common objects as sets do', () => {
  fc.assert(
    fc.property(ids, ids, ids, (one, other, third) => {
      const common = one.filter(id => other.includes(id));
      expect(commonObjects(bitsOf(one), bitsOf(other))).toBe(common.length);
      expect(commonObjects(bitsOf(one), bitsOf(other), bitsOf(third))).toBe(
        common.filter(id => third.includes(id)).length,
      );
      const all = [one, other, third];
      const twice = [...new Set(all.flat())].filter(id => all.filter(line => line.includes(id)).length > 1);
      expect(sharedObjects(all.map(bitsOf))).toBe(twice.length);
    }),
    { seed: 20260103 },
  );
});

test('the probability of a year is 1 − Π(1 − p), of the objects that stand in most lines', () => {
  const lines = [
    { bits: bitsOf([1, 2, 3]), share: 0.5 },
    { bits: bitsOf([3, 4]), share: 0.2 },
  ];
  expect(highestProbability(lines)).toBeCloseTo(0.6, 12);
  expect(yearlyProbability([])).toBe(0);
  expect(yearlyProbability([1, 0.3])).toBe(1);
});

test('a base of nought has no probability, and a small one is never shown as nought', () => {
  expect(probabilityOf(3, 0)).toBeNull();
  expect(probabilityWords(null)).toBe('—');
  expect(probabilityWords(probabilityOf(1200, 40_065))).toBe('3%');
  expect(probabilityWords(1e-6)).toBe('<0.01%');
  expect(probabilityWords(0.999_999)).toBe('>99.99%');
});

test('lines meet when their periods share a day, each pair once, and a line without days meets nobody', () => {
  const line = (id: number, from: string, to: string) => ({ id, period: { from, to } });
  const lines = [
    line(1, '2026-01-01', '2026-03-31'),
    line(2, '2026-03-31', '2026-06-30'),
    line(3, '2026-05-01', '2026-05-31'),
    { id: 4, period: null },
  ];
  expect(meetingPairs(lines).map(([one, other]) => [one.id, other.id])).toEqual([
    [1, 2],
    [2, 3],
  ]);
});
