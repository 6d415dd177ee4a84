import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsIn, type RecusalFacts, recusalKey, recusalMatcher } from '#domain/staff/recusal-match.ts';
import { recusalKinds } from '#domain/vocabulary/recusal-kind.ts';

const shop: RecusalFacts = {
  codes: ['92371726MA000001XX', '371726600012345'],
  name: '云河县兴鑫超市（个体工商户）',
  unit: '城关市场监督管理所',
  areaCode: '371726',
  person: '张三',
  industry: 'F5211',
  labels: ['食品销售'],
};

test.each([
  ['object', '云河县兴鑫超市(个体工商户)', true],
  ['object', '92371726ma000001xx', true],
  ['object', '371726600012345', true],
  ['object', '云河县兴鑫超市', false],
  ['object', '张三', false],
  ['person', '张三', true],
  ['person', '张 三', true],
  ['person', '张三丰', false],
  ['area', '城关市场监督管理所', true],
  ['area', '3717', true],
  ['area', '371726', true],
  ['area', '371727', false],
  ['area', '东镇市场监督管理所', false],
  ['trade', 'F52', true],
  ['trade', '52', true],
  ['trade', 'F', true],
  ['trade', 'F5211', true],
  ['trade', 'G', false],
  ['trade', 'F51', false],
  ['trade', '食品销售', true],
  ['trade', '餐饮服务', false],
  ['any', '云河县兴鑫超市（个体工商户）', true],
  ['any', '张三', true],
  ['any', '城关市场监督管理所', true],
  ['any', '食品销售', false],
] as const)('a recusal from %s %s: %s', (kind, subject, names) => {
  const recusal = { kind, subject };
  expect(recusalMatcher([recusal])(shop)).toEqual(names ? [recusalKey(recusal)] : []);
});

test('many recusals together find what each finds by itself', () => {
  const kinds = recusalKinds.map(({ code }) => code);
  const subjects = [
    shop.name,
    '张三',
    '李四',
    '3717',
    '城关市场监督管理所',
    'F52',
    '52',
    '食品销售',
    '371726600012345',
  ];
  const recusal = fc.record({ kind: fc.constantFrom(...kinds), subject: fc.constantFrom(...subjects) });
  fc.assert(
    fc.property(fc.array(recusal, { maxLength: 12 }), recusals => {
      const together = recusalMatcher(recusals)(shop);
      const apart = new Set(recusals.flatMap(one => recusalMatcher([one])(shop)));
      expect(new Set(together)).toEqual(apart);
      expect(together.length).toBe(apart.size);
    }),
    { seed: 5, numRuns: 300 },
  );
});

test('blank facts are named by nothing', () => {
  const blank = { codes: [], name: '', unit: '', areaCode: '', person: '', industry: '', labels: [] };
  const recusals = recusalKinds.flatMap(({ code: kind }) => [
    { kind, subject: '张三' },
    { kind, subject: '' },
  ]);
  expect(recusalMatcher(recusals)(blank)).toEqual([]);
});

test('a recusal holds only in its days', () => {
  const period = { from: '2026-03-02', to: '2026-03-31' };
  const recusal = (from: string | null, to: string | null) => ({ kind: 'any' as const, subject: '甲', from, to });
  expect(holdsIn(recusal(null, null), period)).toBe(true);
  expect(holdsIn(recusal(null, '2026-03-01'), period)).toBe(false);
  expect(holdsIn(recusal('2026-03-31', null), period)).toBe(true);
  expect(holdsIn(recusal('2026-04-01', null), period)).toBe(false);
  expect(holdsIn(recusal('2026-01-01', '2026-03-02'), period)).toBe(true);
});
