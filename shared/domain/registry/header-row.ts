import { type CellValue, cellText } from './cell-value.ts';
import { type FieldHeadings, headingMatcher } from './headings.ts';

/** Where the headings of a table stand. */
export interface HeaderRow {
  /** Index of the first heading row among the rows given. */
  readonly index: number;
  /** 2 when a second row divides merged headings of the first. */
  readonly height: 1 | 2;
  readonly headings: readonly string[];
  readonly score: number;
}

const SEARCHED_ROWS = 20;
const POINTS_FIELD = 2;
const POINTS_UNUSED = 1;
const LEAST_SCORE = 4;

type Matcher = ReturnType<typeof headingMatcher>;

function scoreWith(match: Matcher, headings: readonly string[]): number {
  const keys = new Set<string>();
  let unused = 0;
  for (const heading of headings) {
    const { key, certainty } = match(heading);
    if (key !== null && certainty === 'exact') keys.add(key);
    else if (certainty === 'unused') unused += POINTS_UNUSED;
  }
  return keys.size * POINTS_FIELD + unused;
}

/** How much a row looks like the headings of a registry: two points for every field it names, one for a usual other column. */
export function headerRowScore(fields: readonly FieldHeadings[], cells: readonly CellValue[]): number {
  return scoreWith(headingMatcher(fields), cells.map(cellText));
}

const isFilled = (cell: string | undefined): cell is string => cell !== undefined && cell.trim() !== '';

/** The second of two heading rows names fields, and perhaps a column that nobody knows; a row of data never names two. */
function isSecondHeaderRow(match: Matcher, cells: readonly string[]): boolean {
  const filled = cells.filter(isFilled);
  const named = filled.filter(cell => match(cell).certainty === 'exact').length;
  if (named === 0) return false;
  return named === filled.length || (named >= 2 && named * 2 >= filled.length && !filled.some(cell => /\d/.test(cell)));
}

/** Whether a row above the headings names columns that these leave blank, as it does where most of them stand in the second row. */
function isFirstHeaderRow(match: Matcher, above: readonly string[], headings: readonly string[]): boolean {
  const known = new Set(headings.flatMap(heading => match(heading).key ?? []));
  return above.some((cell, column) => {
    if (!isFilled(cell) || isFilled(headings[column])) return false;
    const { key, certainty } = match(cell);
    return key !== null && certainty === 'exact' && !known.has(key);
  });
}

/** Two heading rows as one: what stands in the lower one is nearer to its column. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, column) => lower[column]?.trim() || (upper[column] ?? ''));
}

/** Finds the heading row among the first 20 rows of a sheet, below titles and instructions, or null when no row names two fields. */
export function findHeaderRow(
  fields: readonly FieldHeadings[],
  rows: ReadonlyArray<readonly CellValue[]>,
): HeaderRow | null {
  const match = headingMatcher(fields);
  const texts = rows.slice(0, SEARCHED_ROWS).map(row => Array.from(row, cellText));
  let best: HeaderRow | null = null;
  texts.forEach((headings, index) => {
    const score = scoreWith(match, headings);
    if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { index, height: 1, headings, score };
  });
  const found = best as HeaderRow | null;
  if (found === null) return null;

  const above = texts[found.index - 1] ?? [];
  if (isFirstHeaderRow(match, above, found.headings)) {
    return { ...found, index: found.index - 1, height: 2, headings: joined(above, found.headings) };
  }
  const below = texts[found.index + 1] ?? [];
  if (!isSecondHeaderRow(match, below)) return found;
  return { ...found, height: 2, headings: joined(found.headings, below) };
}
