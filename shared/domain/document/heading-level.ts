/** 1 「一、」, 2 「（一）」, 3 「1.」, 4 「（1）」 (GB/T 9704-2012). */
export type HeadingLevel = 1 | 2 | 3 | 4;

const NUMERAL = '[一二三四五六七八九十百]+';
const LEVELS: readonly (readonly [HeadingLevel, RegExp])[] = [
  [1, new RegExp(`^${NUMERAL}、`)],
  [2, new RegExp(`^[（(]${NUMERAL}[)）]`)],
  [3, /^\d{1,2}[.．](?!\d)/],
  [4, /^[（(]\d{1,2}[)）]/],
];

/** The level of the number a paragraph begins with; null when it begins with none. */
export function headingLevelOf(text: string): HeadingLevel | null {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The typeface of a heading: 黑体, 楷体, and the body's own 仿宋 for the lower two levels (GB/T 9704-2012). */
export const HEADING_ROLE = { 1: '黑体', 2: '楷体', 3: '仿宋', 4: '仿宋' } as const;

/** The longest heading that is one although a text follows it in the same paragraph. */
const LONGEST_HEADING = 40;

/**
 * Parts a numbered paragraph into its heading and the text that follows in the same paragraph: 「（一）完善机制。调整…」.
 * A paragraph of the first level is a heading whole unless a text follows its first sentence.
 */
export function partHeading(text: string): { readonly heading: string; readonly rest: string } {
  const end = text.indexOf('。');
  if (end < 0) return text.length <= LONGEST_HEADING * 2 ? { heading: text, rest: '' } : { heading: '', rest: text };
  if (end > LONGEST_HEADING) return { heading: '', rest: text };
  return { heading: text.slice(0, end + 1), rest: text.slice(end + 1) };
}
