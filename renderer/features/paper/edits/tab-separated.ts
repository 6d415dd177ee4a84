/** The cells of a text copied from Excel or WPS: columns by tabs, rows by line ends, quotes round cells that hold either. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows.at(-1)?.push(cell);
    if (end >= text.length) break;
    if (text[end] !== '\t') rows.push([]);
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  const last = rows.at(-1);
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

interface ReadCell {
  readonly cell: string;
  /** Where the tab or line end behind it stands. */
  readonly end: number;
}

function plainCell(text: string, start: number): ReadCell {
  const length = text.slice(start).search(/[\t\r\n]/);
  const end = length < 0 ? text.length : start + length;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): ReadCell {
  const closed = /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(start));
  if (!closed) return plainCell(text, start);
  return { cell: (closed[1] ?? '').replaceAll('""', '"').replaceAll(/\r?\n/g, ' '), end: start + closed[0].length };
}
