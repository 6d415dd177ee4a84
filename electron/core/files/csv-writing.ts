import { guardedText } from './guarded-text.ts';
import { writeNewFile } from './new-file.ts';
import type { Cell } from './table.ts';
import { cellAsText } from './writing/written-cell.ts';

const PIECE = 64 * 1024;

/** What a text table is made of. */
export interface CsvContent {
  headings: readonly string[];
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>;
  signal?: AbortSignal | undefined;
}

/** Writes a text table that Excel opens rightly: UTF-8 with a mark, CRLF (RFC 4180), formulas guarded. Fails as `writeWorkbook` does. */
export async function writeCsv(path: string, { headings, rows, signal }: CsvContent): Promise<void> {
  await writeNewFile(path, csvPieces(headings, rows), signal);
}

async function* csvPieces(headings: readonly string[], rows: CsvContent['rows']): AsyncGenerator<string> {
  let piece = `\uFEFF${csvLine(headings)}`;
  for await (const row of rows) {
    piece += csvLine(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? guardedText(cell) : cellAsText(cell);
  return /[",\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
