/** The names of one page: from `start` up to, not including, `end`. */
export interface NamePage {
  readonly start: number;
  readonly end: number;
}

/** What a page holds: ten names of one line; a name of two lines takes the room of one and a half. */
const room = 20;
const oneLine = 2;
const twoLines = 3;

/** Length of a name in full-width signs: Latin letters and digits take about half a sign. */
export function nameLength(name: string): number {
  return [...name].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2e80 ? 0.6 : 1), 0);
}

/** Whether a name needs a second line where a line holds so many full-width signs. */
export function isLong(name: string, signsALine: number): boolean {
  return nameLength(name) > signsALine;
}

/** Cuts names into pages in their order, as many to a page as can be read from the back row. */
export function namePages(names: readonly string[], signsALine: number): NamePage[] {
  const pages: NamePage[] = [];
  let start = 0;
  let left = room;
  names.forEach((name, place) => {
    const cost = isLong(name, signsALine) ? twoLines : oneLine;
    if (cost > left) {
      pages.push({ start, end: place });
      start = place;
      left = room;
    }
    left -= cost;
  });
  if (start < names.length) pages.push({ start, end: names.length });
  return pages;
}
