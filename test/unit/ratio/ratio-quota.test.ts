import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frequencyNeed } from '#domain/ratio/frequency-need.ts';
import { readFrequency } from '#domain/ratio/frequency-text.ts';
import { type ClassSize, quotasOf } from '#domain/ratio/ratio-quota.ts';
import { countForPool, type RatioRule, shareOfPool } from '#domain/ratio/ratio-rule.ts';
import { readRatio } from '#domain/ratio/ratio-text.ts';
import { type RiskClassCode, readRiskClass, riskClasses } from '#domain/vocabulary/risk-class.ts';

const rule = (text: string) => readRatio(text).rule as RatioRule;
const codes = riskClasses.map(({ code }) => code);
const sizes = (...counts: number[]): ClassSize[] =>
  counts.map((size, place) => ({ riskClass: codes[place] as RiskClassCode, size }));
const counts = (text: string, ...pool: number[]) => quotasOf(rule(text), sizes(...pool))?.map(({ count }) => count);

describe('an 抽查比例 evaluated on the classes of a list', () => {
  test('the classes are A, B, C, D and those without a class', () => {
    expect(codes.map(code => readRiskClass(code)?.code ?? code)).toEqual(['A', 'B', 'C', 'D', 'unclassified']);
  });

  test.each([
    ['3%', [100, 10, 1, 0], [3, 1, 1, 0]],
    ['不少于2‰', [1000, 499, 1, 0], [2, 1, 1, 0]],
    ['不超过5%', [100, 39, 19, 1], [5, 1, 0, 0]],
    ['3%-5%', [100, 10, 0, 0], [3, 1, 0, 0]],
    ['A:3%;B:10%;C:30%;D:100%', [500, 30, 7, 4], [15, 3, 3, 4]],
    ['B类40%(13户),C类80%(7户)', [500, 31, 8, 4], [null, 13, 7, null]],
    ['A类企业不纳入抽查；B类10%', [500, 30, 7, 4], [0, 3, null, null]],
    ['3户（以实际工作抽查数为准。）', [60, 30, 10, 0], [2, 1, 0, 0]],
    ['不少于2所', [1, 0, 0, 0], [1, 0, 0, 0]],
    ['10所及以下不少于2所；超过10所不低于20%', [6, 4, 0, 0], [1, 1, 0, 0]],
    ['10所及以下不少于2所；超过10所不低于20%', [30, 20, 0, 0], [6, 4, 0, 0]],
    ['全覆盖', [3, 2, 1, 0], [3, 2, 1, 0]],
  ])('%s on %j gives %j', (text, pool, expected) => {
    expect(counts(text, ...pool)).toEqual(expected);
  });

  test('what is a text only gives nothing', () => {
    expect(counts('根据实际情况确定', 10, 10)).toBeUndefined();
    expect(quotasOf(rule('根据实际情况确定'), sizes(10, 10))).toBeNull();
  });

  const texts = [
    '3%',
    '不少于2‰',
    '不超过5%',
    '2%-4%',
    'A:3%;B:10%;C:30%;D:100%',
    '7户',
    '3%且不少于2户',
    '10所及以下不少于2所；超过10所不低于20%',
  ];
  const pools = fc.array(fc.nat(3000), { minLength: 4, maxLength: 4 });

  test('no class gives more than it has, and a number or a small-pool rule of the whole is met exactly', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), pools, (text, pool) => {
        const found = quotasOf(rule(text), sizes(...pool)) ?? [];
        for (const { size, count } of found) expect(count === null || (count >= 0 && count <= size)).toBe(true);
        const total = found.reduce((sum, { count }) => sum + (count ?? 0), 0);
        const whole = pool.reduce((sum, size) => sum + size, 0);
        const parsed = rule(text);
        if (parsed.kind === 'count' || parsed.kind === 'smallPool') expect(total).toBe(countForPool(parsed, whole));
      }),
      { seed: 53 },
    );
  });

  test('a share with a minimum takes the greater of the two, for every size of the list', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 10_000 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(5000),
        (bp, least, size) => {
          const parsed = rule(`${bp / 100}%且不少于${least}户`);
          expect(countForPool(parsed, size)).toBe(Math.min(size, Math.max(least, shareOfPool(size, bp))));
        },
      ),
      { seed: 2 },
    );
  });
});

describe('an 抽查频次 evaluated for an object', () => {
  test.each([
    ['=1', 0, true, true],
    ['=1', 1, false, false],
    ['>=1', 0, true, true],
    ['>=1', 3, false, true],
    ['<=2', 1, false, true],
    ['<=2', 2, false, false],
  ])('%s after %i checks: due %s, allowed %s', (text, checked, isDue, isAllowed) => {
    const frequency = readFrequency(text);
    expect(frequency && frequencyNeed(frequency, checked)).toEqual({ isDue, isAllowed });
  });

  test('a text says nothing', () => {
    expect(frequencyNeed({ kind: 'text', text: '按需' }, 0)).toBeNull();
  });
});
