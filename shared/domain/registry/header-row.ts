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

/** The second of two heading rows names only fields; a row of data never does. */
function isSecondHeaderRow(match: Matcher, cells: readonly string[]): boolean {
  const filled = cells.filter(cell => cell.trim() !== '');
  return filled.length > 0 && filled.every(cell => match(cell).certainty === 'exact');
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

  const below = texts[found.index + 1] ?? [];
  if (!isSecondHeaderRow(match, below)) return found;
  const width = Math.max(found.headings.length, below.length);
  const headings = Array.from(
    { length: width },
    (_, column) => below[column]?.trim() || (found.headings[column] ?? ''),
  );
  return { ...found, height: 2, headings };
}
