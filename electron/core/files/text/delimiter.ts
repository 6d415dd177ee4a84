/** How the cells of a text table are parted. */
export interface Delimiter {
  sign: string;
  /** True when the first line only names the sign (`sep=;`, as Excel writes it) and is no row. */
  named: boolean;
}

const CANDIDATES = [',', '\t', ';', '|'] as const;
const LINES_TO_LOOK_AT = 20;

/** Finds the sign that parts the cells, from the beginning of a text; undefined when no line is parted at all. */
export function findDelimiter(beginning: string): Delimiter | undefined {
  const named = /^sep=(.)\r?\n/i.exec(beginning)?.[1];
  if (named) return { sign: named, named: true };
  const lines = linesOutsideQuotes(beginning).slice(0, LINES_TO_LOOK_AT);
  const counts = CANDIDATES.map(sign => {
    const each = lines.map(line => line.split(sign).length - 1);
    return { sign, lines: each.filter(count => count > 0).length, total: each.reduce((sum, count) => sum + count, 0) };
  });
  const best = counts.toSorted((one, other) => other.lines - one.lines || other.total - one.total)[0];
  return best && best.total > 0 ? { sign: best.sign, named: false } : undefined;
}

/** Lines with their quoted cells emptied; an unfinished last line is left out unless it is the only one. */
function linesOutsideQuotes(text: string): string[] {
  const lines = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n|\n|\r/);
  return lines.length > 1 ? lines.slice(0, -1).filter(line => line.trim() !== '') : lines;
}
