import { oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import type { MergedRange } from '../table.ts';

/** One table of a page: its cells as text, row by row (undefined where a cell above reaches down), and its joined cells. */
export interface HtmlTable {
  rows: (string | undefined)[][];
  merges: MergedRange[];
}

/**
 * Reads the tables of an HTML page, as many systems offer one under the name .xls. Cells stay text, so that codes keep all
 * their digits; end tags may be missing; a table inside a cell becomes part of that cell's text.
 */
export function readHtmlTables(page: string): HtmlTable[] {
  const reader = new HtmlTableReader();
  const tag =
    /<(?:!--[\s\S]*?-->|(script|style)\b[\s\S]*?<\/\1\s*>|(\/?)([a-z][a-z0-9:]*)((?:"[^"]*"|'[^']*'|[^'">])*)>)/gi;
  let end = 0;
  for (const match of page.matchAll(tag)) {
    reader.text(page.slice(end, match.index));
    end = match.index + match[0].length;
    const name = (match[3] ?? '').toLowerCase();
    if (match[2]) reader.close(name);
    else if (name) reader.open(name, match[4] ?? '');
  }
  return reader.finish();
}

// Stands for a line break until white space has been joined; a sign for private use that no page needs.
const BREAK = '\uE000';

class HtmlTableReader {
  private readonly tables: HtmlTable[] = [];
  private table: HtmlTable | undefined;
  private depth = 0;
  private row: (string | undefined)[] | undefined;
  private cell: { text: string; width: number; height: number } | undefined;
  /** For each column, how many more rows a cell from above still covers. */
  private covered: number[] = [];

  open(name: string, attributes: string): void {
    if (name === 'table') this.openTable();
    else if (this.depth !== 1) return;
    else if (name === 'tr') this.openRow();
    else if (name === 'td' || name === 'th') this.openCell(attributes);
    else if ((name === 'br' || name === 'p' || name === 'div') && this.cell?.text.trim()) this.cell.text += BREAK;
  }

  close(name: string): void {
    if (name === 'table') this.closeTable();
    else if (this.depth !== 1) return;
    else if (name === 'tr') this.closeRow();
    else if (name === 'td' || name === 'th') this.closeCell();
  }

  text(text: string): void {
    if (this.cell) this.cell.text += text;
  }

  finish(): HtmlTable[] {
    this.depth = Math.min(this.depth, 1);
    this.closeTable();
    return this.tables;
  }

  private openTable(): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.table = { rows: [], merges: [] };
    this.covered = [];
  }

  private closeTable(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0 || !this.table) return;
    this.closeRow();
    this.tables.push(this.table);
    this.table = undefined;
  }

  private openRow(): void {
    this.closeRow();
    this.row = [];
  }

  private closeRow(): void {
    this.closeCell();
    if (!this.row || !this.table) return;
    if (this.table.rows.length >= READING_LIMITS.rows) throw oversizedFile(`多于 ${READING_LIMITS.rows} 行`);
    this.table.rows.push(this.row);
    this.row = undefined;
    this.covered = this.covered.map(rows => Math.max(0, rows - 1));
  }

  private openCell(attributes: string): void {
    this.closeCell();
    this.row ??= [];
    this.cell = { text: '', width: span(attributes, 'colspan'), height: span(attributes, 'rowspan') };
  }

  private closeCell(): void {
    const { cell, row, table } = this;
    if (!cell || !row || !table) return;
    this.cell = undefined;
    let left = row.length;
    while ((this.covered[left] ?? 0) > 0) left += 1;
    if (left + cell.width > READING_LIMITS.columns) throw oversizedFile(`列多于 ${READING_LIMITS.columns} 列`);
    row[left] = shownText(cell.text);
    row.length = left + cell.width;
    // The row that is being read is counted too; closing it takes it away.
    for (let column = left; column < row.length; column += 1) this.covered[column] = cell.height;
    if (cell.width === 1 && cell.height === 1) return;
    const top = table.rows.length + 1;
    table.merges.push({ top, left: left + 1, bottom: top + cell.height - 1, right: left + cell.width });
  }
}

function span(attributes: string, name: string): number {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,5})`, 'i').exec(attributes)?.[1];
  return Math.max(1, Number(found ?? 1));
}

const NAMED: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ensp: ' ',
  emsp: ' ',
};

/** Runs of white space are one space, as a browser shows them; only line breaks that were asked for remain. */
function shownText(source: string): string {
  const decoded = source
    .replace(/\s+/g, ' ')
    .replace(/ ?\uE000 ?/g, '\n')
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
    });
  return decoded.trim();
}
