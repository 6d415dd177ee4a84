import type { MeasureText } from './break-lines.ts';
import { mayBreakBetween } from './line-edges.ts';
import { clustersOf } from './unbreakable-groups.ts';

const LONGEST_TITLE = 5;

/**
 * Shares the words of a title out over the fewest lines, at most five, as a trapezoid or a diamond and never as an hourglass,
 * without splitting a word (GB/T 9704-2012); returns null when the words do not fit.
 */
export function titleLines(words: readonly string[], lineWidth: number, measure: MeasureText): string[] | null {
  const widths = words.map(word => measure(word, 0));
  for (let count = 1; count <= Math.min(words.length, LONGEST_TITLE); count += 1) {
    const best = bestShape(widths, count, lineWidth);
    if (best) return best.map(([from, to]) => words.slice(from, to).join(''));
  }
  return words.length === 0 ? [] : null;
}

/** Splits a title into its words, so that none of them is torn at the end of a line. */
export function titleWords(title: string): string[] {
  const words: string[] = [];
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    const previous = words.at(-1);
    if (previous !== undefined && belongTogether(previous, segment)) words[words.length - 1] = previous + segment;
    else words.push(segment);
  }
  return GROUPS.reduce(withWholeGroups, words);
}

/** What stays in one line when it is short, in signs with its marks: “双随机、一公开”, （经营场所）. */
const GROUPS = [
  { opening: '“', closing: '”', longest: 12 },
  { opening: '（', closing: '）', longest: 8 },
] as const;

type Group = (typeof GROUPS)[number];

function withWholeGroups(words: readonly string[], group: Group): string[] {
  const joined: string[] = [];
  let from = 0;
  while (from < words.length) {
    const to = groupEnd(words, from, group);
    joined.push(words.slice(from, to).join(''));
    from = to;
  }
  return joined;
}

/** The place after the word that closes the group a word opens; the next place when it opens none or a long one. */
function groupEnd(words: readonly string[], from: number, { opening, closing, longest }: Group): number {
  const start = words[from]?.lastIndexOf(opening) ?? -1;
  if (start < 0) return from + 1;
  let text = words[from]?.slice(start) ?? '';
  for (let to = from + 1; to <= words.length; to += 1) {
    if (text.includes(closing)) return to;
    text += words[to] ?? '';
    if (!text.includes(closing) && text.length > longest) break;
  }
  return from + 1;
}

const SUFFIX = /^(?![一二三四五六七八九十两第])\p{Script=Han}$/u;
const PUNCTUATION = /\p{P}$/u;

/** Signs no line may divide, and a single ideograph such as 县 or 局 after a word, stay with the word before them. */
function belongTogether(word: string, next: string): boolean {
  if (!mayBreakBetween(clustersOf(word).at(-1) ?? '', clustersOf(next)[0] ?? '')) return true;
  return SUFFIX.test(next) && !PUNCTUATION.test(word);
}

type Range = readonly [from: number, to: number];

function bestShape(widths: readonly number[], count: number, lineWidth: number): Range[] | null {
  let best: { cost: number; ranges: Range[] } | null = null;
  for (const ranges of divisions(widths, count, lineWidth + 1e-6)) {
    const lines = ranges.map(([from, to]) => sum(widths.slice(from, to)));
    const cost = shapeCost(lines, lineWidth);
    if (!best || cost < best.cost) best = { cost, ranges };
  }
  return best?.ranges ?? null;
}

/** Small for even lines, large for an hourglass: a middle line shorter than both its neighbours. */
function shapeCost(lines: readonly number[], lineWidth: number): number {
  const longest = Math.max(...lines);
  let cost = sum(lines.map(width => ((longest - width) / lineWidth) ** 2));
  for (let line = 1; line + 1 < lines.length; line += 1) {
    const middle = lines[line] ?? 0;
    if (middle < (lines[line - 1] ?? 0) && middle < (lines[line + 1] ?? 0)) cost += lines.length;
  }
  return cost;
}

/** Every way to divide words over a number of lines in which each line has room; what cannot lead there is not followed. */
function* divisions(widths: readonly number[], count: number, lineWidth: number, from = 0): Generator<Range[]> {
  if (sum(widths.slice(from)) > count * lineWidth) return;
  if (count === 1) {
    if (from < widths.length) yield [[from, widths.length]];
    return;
  }
  let width = 0;
  for (let to = from + 1; to <= widths.length - count + 1; to += 1) {
    width += widths[to - 1] ?? 0;
    if (width > lineWidth) return;
    for (const rest of divisions(widths, count - 1, lineWidth, to)) yield [[from, to], ...rest];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
