import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate } from '#domain/draw/allocation.ts';
import { planStratumOf, planTotalOf, type ShareRules, smallPoolRuleWords } from '#domain/plan/class-share.ts';

const schools = { limit: 10, minimum: 2, bpAbove: 5000 };
const rules: ShareRules = { rounding: 'ceil', total: null, minimum: 0, smallPool: schools };
const bySmallPool = { code: 'A', mode: 'smallPool' } as const;

test.each([
  [0, 0, '名单 0 户，不超过 10 户，按不少于 2 户抽 0 户，不足此数，全部抽取'],
  [1, 1, '名单 1 户，不超过 10 户，按不少于 2 户抽 1 户，不足此数，全部抽取'],
  [2, 2, '名单 2 户，不超过 10 户，按不少于 2 户抽 2 户'],
  [10, 2, '名单 10 户，不超过 10 户，按不少于 2 户抽 2 户'],
  [11, 6, '名单 11 户，超过 10 户，按不低于 50% 抽 6 户'],
  [40, 20, '名单 40 户，超过 10 户，按不低于 50% 抽 20 户'],
])('「10所及以下不少于2所；超过10所不低于50%」 asks %i for %i', (population, count, basis) => {
  expect(planStratumOf(bySmallPool, '学校', population, rules)).toEqual({ code: 'A', name: '学校', count, basis });
  expect(planTotalOf({ ...rules, rounding: 'smallPool' }, population)).toEqual({ total: count, basis });
});

test('the rule reads as the item list writes it', () => {
  expect(smallPoolRuleWords(schools)).toBe('10户及以下不少于2户；超过10户不低于50%');
});

test.each([
  ['one of thirty at 1 % becomes two', 30, 100, 'ceil', 2, { count: 2 }],
  ['none at a ceiling becomes two', 30, 100, 'floor', 2, { count: 2 }],
  ['more than the least stays a ratio', 300, 100, 'ceil', 2, { bp: 100 }],
  ['a single one is all there is', 1, 100, 'ceil', 2, { bp: 100 }],
  ['a ratio of nought gives none', 30, 0, 'ceil', 2, { bp: 0 }],
  ['no least number changes nothing', 30, 100, 'ceil', 0, { bp: 100 }],
] as const)('a least number for each class: %s', (_what, population, bp, rounding, minimum, share) => {
  const stratum = planStratumOf({ code: 'A', mode: 'ratio', bp }, '低', population, { ...rules, rounding, minimum });
  expect(stratum).toMatchObject(share);
});

test('the reason of a least number is told with its numbers', () => {
  const stratum = planStratumOf({ code: 'A', mode: 'ratio', bp: 100 }, '低', 30, { ...rules, minimum: 2 });
  expect(stratum?.basis).toBe('名单 30 户，按 1% 只有 1 户，按每个等级不少于 2 户抽 2 户');
});

test('with a least number no class gives fewer than it, or than its ratio, or more than it has', () => {
  const holds = fc.property(
    fc.nat(500),
    fc.integer({ min: 1, max: 10_000 }),
    fc.nat(20),
    fc.constantFrom('ceil' as const, 'floor' as const),
    (population, bp, minimum, rounding) => {
      const of = (least: number) => {
        const share = { code: 'A', mode: 'ratio', bp } as const;
        const stratum = planStratumOf(share, '低', population, { ...rules, rounding, minimum: least });
        return allocate({ strata: stratum ? [stratum] : [], rounding, total: null }, [population])[0] ?? 0;
      };
      expect(of(minimum)).toBe(Math.min(population, Math.max(of(0), minimum)));
    },
  );
  fc.assert(holds, { seed: 7, numRuns: 2000 });
});
