import type { Cell } from './table.ts';
import { type MarkedRow, type SheetColumn, writeWorkbook } from './workbook-writing.ts';

const REASON_HEADING = '问题原因';
const WIDEST = 40;

/** What is wrong with one cell, or with the row when no column is named; `column` is an index from 0. */
export interface CellProblem {
  column?: number | undefined;
  message: string;
}

/** A row of the original table with its problems. */
export interface ProblemRow {
  rowNumber: number;
  cells: readonly Cell[];
  problems: readonly CellProblem[];
}

/** The rows that could not be taken over, under the headings of the table they come from. */
export interface ProblemTable {
  sheetName: string;
  headings: readonly string[];
  rows: AsyncIterable<ProblemRow> | Iterable<ProblemRow>;
  signal?: AbortSignal | undefined;
}

/**
 * Writes the rows with problems under their own headings, so that they can be corrected and imported again, with the
 * reasons in a last column and the offending cells marked. Reasons of an earlier round are replaced. Fails as `writeWorkbook` does.
 */
export async function writeProblemWorkbook(path: string, table: ProblemTable): Promise<void> {
  const headings = table.headings.at(-1) === REASON_HEADING ? table.headings.slice(0, -1) : table.headings;
  const columns: SheetColumn[] = [
    ...headings.map((header): SheetColumn => ({ header, width: columnWidth(header), kind: 'date' })),
    { header: REASON_HEADING, width: 60, kind: 'text' },
  ];
  const rows = problemRows(table.rows, headings);
  await writeWorkbook(path, { sheets: [{ name: table.sheetName, columns, rows }], signal: table.signal });
}

async function* problemRows(rows: ProblemTable['rows'], headings: readonly string[]): AsyncGenerator<MarkedRow> {
  for await (const row of rows) {
    const cells = headings.map((_, column) => row.cells[column] ?? null);
    const marked = new Set(row.problems.flatMap(({ column }) => (column === undefined ? [] : [column])));
    yield { cells: [...cells, reason(row, headings)], marked };
  }
}

/** The reason names its columns in words, so that it can be understood without colours. */
function reason({ rowNumber, problems }: ProblemRow, headings: readonly string[]): string {
  const each = problems.map(({ column, message }) => {
    const heading = column === undefined ? undefined : headings[column];
    return heading ? `${heading}：${message}` : message;
  });
  return `原表第 ${rowNumber} 行。${each.join('；')}`;
}

/** Full-width signs count twice. */
function columnWidth(header: string): number {
  const width = [...header].reduce((sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
  return Math.min(Math.max(width + 4, 12), WIDEST);
}
