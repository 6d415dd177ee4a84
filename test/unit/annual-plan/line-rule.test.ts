import { expect, test } from 'vitest';
import { lineQuotas, lineRuleWords, readLineRule, splitRatioCell } from '#domain/annual-plan/line-rule.ts';

const sizes = [
  { riskClass: 'A', size: 100 },
  { riskClass: 'B', size: 33 },
  { riskClass: 'C', size: 9 },
  { riskClass: 'D', size: 2 },
  { riskClass: 'unclassified', size: 10 },
] as const;

const counts = (ratioText: string, riskText = '', frequencyText = '') =>
  lineQuotas(readLineRule({ ratioText, riskText, frequencyText }), sizes)?.map(({ count }) => count ?? 0) ?? null;

test('a share of the whole counts for classes that the demand by class does not name', () => {
  expect(counts('3%')).toEqual([3, 1, 1, 1, 1]);
  expect(counts('3%', 'A:1%;B:3%;C:6%;D:20%')).toEqual([1, 1, 1, 1, 1]);
  expect(counts('10%', 'A类企业不纳入抽查')).toEqual([0, 4, 1, 1, 1]);
});

test('a ratio by class alone draws from the classes it names only', () => {
  expect(counts('B类40%(13户),C类80%(7户)', 'A类企业不纳入抽查')).toEqual([0, 14, 8, 0, 0]);
});

test('a number or a small-pool rule is of the whole, without the classes that stay out', () => {
  expect(counts('3户（以实际工作抽查数为准。）')?.reduce((sum, count) => sum + count, 0)).toBe(3);
  expect(counts('不少于2所', 'A类企业不纳入抽查')?.[0]).toBe(0);
  expect(counts('10所及以下不少于2所；超过10所≥50%')?.reduce((sum, count) => sum + count, 0)).toBe(77);
});

test('words that say no number are kept and named', () => {
  const rule = readLineRule({ ratioText: '根据实际情况确定', frequencyText: '不定期', riskText: '重点加强' });
  expect(lineQuotas(rule, sizes)).toBeNull();
  expect(rule.leftAsText).toEqual(['抽查比例“根据实际情况确定”', '频次“不定期”', '信用风险分类要求“重点加强”']);
});

test.each([
  ['3%;1次/年', '3%', '1次/年'],
  ['5%，每年不少于2次', '5%', '每年不少于2次'],
  ['>=1', '', '>=1'],
  ['=1', '', '=1'],
  ['A:3%;B:10%', 'A:3%;B:10%', ''],
])('the cell 「%s」 is the ratio 「%s」 and the frequency 「%s」', (cell, ratioText, frequencyText) => {
  expect(splitRatioCell(cell)).toEqual({ ratioText, frequencyText });
});

test('the rule is said back in plain Chinese', () => {
  const rule = readLineRule({ ratioText: '3%', frequencyText: '>=1', riskText: 'A:1%;D:20%' });
  expect(lineRuleWords(rule)).toBe('A类1%；D类20%；其他3%；每年不少于1次');
});
