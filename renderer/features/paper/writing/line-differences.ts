export interface ComparedLine {
  readonly side: 'both' | 'mine' | 'theirs';
  readonly text: string;
}

/** Two texts line by line in one: what stands in both, and what in only one of them. Lines at head and end that agree cost nothing. */
export function lineDifferences(mine: readonly string[], theirs: readonly string[]): ComparedLine[] {
  let head = 0;
  while (head < mine.length && head < theirs.length && mine[head] === theirs[head]) head += 1;
  let tail = 0;
  const left = Math.min(mine.length, theirs.length) - head;
  while (tail < left && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const both = (text: string): ComparedLine => ({ side: 'both', text });
  return [
    ...mine.slice(0, head).map(both),
    ...between(mine.slice(head, mine.length - tail), theirs.slice(head, theirs.length - tail)),
    ...mine.slice(mine.length - tail).map(both),
  ];
}

/** By the longest run of lines that both have in common. */
function between(mine: readonly string[], theirs: readonly string[]): ComparedLine[] {
  const longest = Array.from({ length: mine.length + 1 }, () => new Uint16Array(theirs.length + 1));
  const at = (row: number, column: number) => longest[row]?.[column] ?? 0;
  for (let row = mine.length - 1; row >= 0; row -= 1) {
    for (let column = theirs.length - 1; column >= 0; column -= 1) {
      const same = mine[row] === theirs[column];
      const value = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      const line = longest[row];
      if (line) line[column] = value;
    }
  }
  const lines: ComparedLine[] = [];
  let row = 0;
  let column = 0;
  while (row < mine.length || column < theirs.length) {
    const [own = '', other = ''] = [mine[row], theirs[column]];
    if (row < mine.length && column < theirs.length && own === other) {
      lines.push({ side: 'both', text: own });
      row += 1;
      column += 1;
    } else if (row < mine.length && (column >= theirs.length || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({ side: 'mine', text: own });
      row += 1;
    } else {
      lines.push({ side: 'theirs', text: other });
      column += 1;
    }
  }
  return lines;
}
