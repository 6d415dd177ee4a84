import { expect, test } from 'vitest';
import { headingLevelOf } from '#domain/document/heading-level.ts';
import { headingNumber, headingWords, withoutTypedNumber } from '#domain/document/heading-number.ts';

const levels = [1, 2, 3, 4] as const;

test('headings are numbered as GB/T 9704 shows: 一、（一）1.（1）', () => {
  expect(levels.map(level => headingNumber(level, 1))).toEqual(['一、', '（一）', '1.', '（1）']);
  expect([10, 11, 20, 21, 99].map(count => headingNumber(1, count))).toEqual([
    '十、',
    '十一、',
    '二十、',
    '二十一、',
    '九十九、',
  ]);
});

test('every number up to 99 is read again as a number of its own level and can be taken away', () => {
  for (const level of levels) {
    for (let count = 1; count <= 99; count += 1) {
      const text = `${headingNumber(level, count)}有关要求`;
      expect(headingLevelOf(text)).toBe(level);
      expect(withoutTypedNumber(text)).toBe('有关要求');
      expect(headingWords(`${headingNumber(level, count)}1.5倍处罚`, level)).toBe('1.5倍处罚');
    }
  }
});

test('a text that only looks like a number stays whole', () => {
  for (const text of ['1.5倍处罚', '一次性告知', '2026年', '（二〇二六年）', ''])
    expect(withoutTypedNumber(text)).toBe(text);
});

test('a number outside of what a paper can have is a mistake of the program', () => {
  expect(() => headingNumber(1, 0)).toThrow(RangeError);
  expect(() => headingNumber(1, 100)).toThrow(RangeError);
});
