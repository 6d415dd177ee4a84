import { type HeadingLevel, headingLevelOf } from './heading-level.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** A count from 1 to 99 in Chinese numerals, e.g. 二十一. */
function numeral(count: number): string {
  const tens = Math.floor(count / 10);
  const ones = DIGITS[count % 10] ?? '';
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones}`;
}

/** The number of the heading that is the `count`th of its level (GB/T 9704-2012): 「一、」「（一）」「1.」「（1）」; throws RangeError outside of 1 to 99. */
export function headingNumber(level: HeadingLevel, count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 99)
    throw new RangeError(`A heading has a number up to 99, not ${count}.`);
  if (level === 1) return `${numeral(count)}、`;
  if (level === 2) return `（${numeral(count)}）`;
  return level === 3 ? `${count}.` : `（${count}）`;
}

const NUMBERS: Readonly<Record<HeadingLevel, RegExp>> = {
  1: /^[一二三四五六七八九十百]+、\s*/,
  2: /^[（(][一二三四五六七八九十百]+[)）]\s*/,
  3: /^\d{1,2}[.．]\s*/,
  4: /^[（(]\d{1,2}[)）]\s*/,
};

/** A text without the heading number somebody typed in front of it; 「1.5倍」 has none. */
export function withoutTypedNumber(text: string): string {
  const level = headingLevelOf(text);
  return level === null ? text : text.replace(NUMBERS[level], '');
}

/** The words of a heading of a level behind its number, which may themselves begin with a figure. */
export function headingWords(text: string, level: HeadingLevel): string {
  return text.replace(NUMBERS[level], '');
}
