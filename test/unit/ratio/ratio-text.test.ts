import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBasisPoints, readBasisPoints } from '#domain/ratio/basis-points.ts';
import { formatFrequency, readFrequency } from '#domain/ratio/frequency-text.ts';
import { countForPool, formatRatioRule, type RatioRule, shareOfPool } from '#domain/ratio/ratio-rule.ts';
import { readRatio, readRatioNumber } from '#domain/ratio/ratio-text.ts';

const ratio = (bp: number, bound: 'exact' | 'at-least' | 'at-most' = 'exact', count: number | null = null) => ({
  kind: 'ratio',
  bp,
  bound,
  count,
});
const byClass = (...classes: readonly (readonly [string, number, number?])[]) => ({
  kind: 'byClass',
  classes: classes.map(([riskClass, bp, count = null]) => ({ riskClass, bp, count })),
});

describe('reading 抽查比例', () => {
  test.each([
    ['3%', ratio(300)],
    ['100%', ratio(10_000)],
    ['５％', ratio(500)],
    ['0.05%', ratio(5)],
    ['不少于2‰', ratio(20, 'at-least')],
    ['≥3%', ratio(300, 'at-least')],
    ['3%以上', ratio(300, 'at-least')],
    ['不超过5%', ratio(500, 'at-most')],
    ['3%（1200户）', ratio(300, 'exact', 1200)],
    ['A:3%;B:10%;C:30%;D:100%', byClass(['A', 300], ['B', 1000], ['C', 3000], ['D', 10_000])],
    ['A类1％；B类３％\nC类5%', byClass(['A', 100], ['B', 300], ['C', 500])],
    ['B类40%(13户),C类80%(7户)', byClass(['B', 4000, 13], ['C', 8000, 7])],
    ['A类企业不纳入抽查', byClass(['A', 0])],
    ['不少于2所', { kind: 'count', count: 2, unit: '所', atLeast: true, note: null }],
    [
      '3户（以实际工作抽查数为准。）',
      { kind: 'count', count: 3, unit: '户', atLeast: false, note: '以实际工作抽查数为准。' },
    ],
    ['10所及以下不少于2所；超过10所不低于20%', { kind: 'smallPool', limit: 10, minimum: 2, bpAbove: 2000, unit: '所' }],
    ['10所及以下不少于2所；超过10所≥50%', { kind: 'smallPool', limit: 10, minimum: 2, bpAbove: 5000, unit: '所' }],
    ['3%且不少于2户', { kind: 'smallPool', limit: 66, minimum: 2, bpAbove: 300, unit: '户' }],
    ['不低于20%，最少2所', { kind: 'smallPool', limit: 10, minimum: 2, bpAbove: 2000, unit: '所' }],
    ['3%-5%', { kind: 'between', low: 300, high: 500 }],
    ['3～5%', { kind: 'between', low: 300, high: 500 }],
    ['2‰至1%', { kind: 'between', low: 20, high: 100 }],
    ['5%-3%', { kind: 'text', text: '5%-3%' }],
    ['百分之三', ratio(300)],
    ['不低于百分之二十五', ratio(2500, 'at-least')],
    ['千分之2', ratio(20)],
    ['百分之百', ratio(10_000)],
    ['全覆盖', ratio(10_000)],
    ['>=1', { kind: 'text', text: '>=1' }],
    ['根据实际情况确定', { kind: 'text', text: '根据实际情况确定' }],
    ['0.001%', { kind: 'text', text: '0.001%' }],
    ['120%', { kind: 'text', text: '120%' }],
    ['A类1%；A类2%', { kind: 'text', text: 'A类1%；A类2%' }],
    ['10所及以下不少于2所；超过20所不低于20%', { kind: 'text', text: '10所及以下不少于2所；超过20所不低于20%' }],
  ])('%j', (text, rule) => {
    expect(readRatio(text)).toEqual({ rule, frequency: null });
  });

  test('a frequency behind the ratio is taken apart from it', () => {
    expect(readRatio('3%;1次/年')).toEqual({
      rule: ratio(300),
      frequency: { kind: 'perYear', operator: '=', times: 1 },
    });
    expect(readRatio('1次/年').rule).toBeNull();
  });

  test.each(['', '—', '不适用', ' '])('%j says nothing', text => {
    expect(readRatio(text)).toEqual({ rule: null, frequency: null });
  });

  test('a numeric cell below 1 is a share kept by the sheet; 1 and more could be either and stays text', () => {
    expect(readRatioNumber(0.03)).toEqual(ratio(300));
    expect(readRatioNumber(0.07)).toEqual(ratio(700));
    expect(readRatioNumber(0.002)).toEqual(ratio(20));
    expect(readRatioNumber(1)).toEqual({ kind: 'text', text: '1' });
    expect(readRatioNumber(0.000_01)).toEqual({ kind: 'text', text: '0.00001' });
  });
});

describe('shares', () => {
  test('every whole number of basis points is written and read back', () => {
    fc.assert(
      fc.property(fc.nat(10_000), points => {
        const text = formatBasisPoints(points);
        expect(readBasisPoints(text.slice(0, -1), text.slice(-1))).toBe(points);
      }),
      { seed: 10_000 },
    );
  });

  test.each([
    [300, '3%'],
    [20, '2‰'],
    [25, '0.25%'],
    [1250, '12.5%'],
    [0, '0%'],
    [10_000, '100%'],
  ])('%i basis points are written %s', (points, text) => {
    expect(formatBasisPoints(points)).toBe(text);
  });
});

describe('how many of a pool are drawn', () => {
  test('a share of 7 % of 100 is 7, not 8 as floating numbers make it', () => {
    expect(shareOfPool(100, 700)).toBe(7);
    expect(shareOfPool(101, 700)).toBe(8);
  });

  test('it is the smallest number that reaches the share, and never 0 where both are above 0', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(10_000), (size, bp) => {
        const count = BigInt(shareOfPool(size, bp));
        const wanted = BigInt(size) * BigInt(bp);
        expect(count * 10_000n >= wanted).toBe(true);
        expect(count === 0n || (count - 1n) * 10_000n < wanted).toBe(true);
        expect(count <= BigInt(size)).toBe(true);
      }),
      { seed: 7 },
    );
  });

  const rule = (text: string) => readRatio(text).rule as RatioRule;

  test('small pools take a number, larger ones a share', () => {
    const schools = rule('10所及以下不少于2所；超过10所不低于20%');
    expect([1, 2, 10, 11, 50].map(size => countForPool(schools, size))).toEqual([1, 2, 2, 3, 10]);
  });

  test('a count is never more than the pool, and a ceiling is not passed by rounding', () => {
    expect(countForPool(rule('不少于2所'), 1)).toBe(1);
    expect(countForPool(rule('不超过5%'), 39)).toBe(1);
    expect(countForPool(rule('5%'), 39)).toBe(2);
  });

  test('each class has its own share, a class that is not named has none', () => {
    const classes = rule('A:3%;B:10%;C:30%;D:100%');
    expect(countForPool(classes, 500, 'A')).toBe(15);
    expect(countForPool(classes, 7, 'D')).toBe(7);
    expect(countForPool(classes, 7, 'unclassified')).toBeNull();
    expect(countForPool(classes, 7)).toBeNull();
    expect(countForPool(rule('根据实际情况确定'), 100)).toBeNull();
  });

  test.each(['3%', '不低于2‰', '不少于2所', '10所及以下不少于2所；超过10所不低于20%', '3户（以实际工作抽查数为准。）'])(
    '%s is shown in the same words',
    text => {
      expect(formatRatioRule(rule(text))).toBe(text);
    },
  );

  test('a rule by class is shown class by class', () => {
    expect(formatRatioRule(rule('B类40%(13户),C类80%(7户)'))).toBe('B类40%（13户）；C类80%（7户）');
    expect(formatRatioRule(rule('未分类:3%;A类企业不纳入抽查'))).toBe('未分类3%；A类不纳入抽查');
  });
});

describe('reading 抽查频次', () => {
  test.each([
    ['=1', '=', 1],
    ['>=1', '>=', 1],
    ['≥2', '>=', 2],
    ['1', '=', 1],
    ['1次/年', '=', 1],
    ['2次/年', '=', 2],
    ['每年1次', '=', 1],
    ['一年一次', '=', 1],
    ['每年不少于两次', '>=', 2],
    ['1次以上/年', '>=', 1],
    ['每年不超过1次', '<=', 1],
  ])('%s', (text, operator, times) => {
    expect(readFrequency(text)).toEqual({ kind: 'perYear', operator, times });
  });

  test.each(['每两年1次', '每季度1次', '0', '按需'])('%s stays text', text => {
    expect(readFrequency(text)).toEqual({ kind: 'text', text });
  });

  test('it is shown in plain words', () => {
    expect(formatFrequency({ kind: 'perYear', operator: '>=', times: 2 })).toBe('每年不少于2次');
    expect(formatFrequency({ kind: 'text', text: '按需' })).toBe('按需');
    expect(readFrequency('—')).toBeNull();
  });
});
