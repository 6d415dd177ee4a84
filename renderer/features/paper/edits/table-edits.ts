import type { ContentTable } from '#domain/document/paper-content.ts';

/** The most columns a table of a paper has, and the most rows typed by hand. */
export const mostColumns = 30;
export const mostRows = 2000;

type Table = ContentTable;

const newColumn = (place: number) => ({ title: `列${place}`, width: { share: 1 } }) as const;

const fitted = (row: readonly string[], columns: number) => Array.from({ length: columns }, (_, at) => row[at] ?? '');

export function setCell(table: Table, row: number, column: number, text: string): Table {
  const rows = table.rows.map((cells, at) =>
    at === row ? fitted(cells, table.columns.length).with(column, text) : cells,
  );
  return { ...table, rows };
}

export function insertRow(table: Table, at: number): Table {
  if (table.rows.length >= mostRows) return table;
  return { ...table, rows: table.rows.toSpliced(at, 0, fitted([], table.columns.length)) };
}

export function removeRow(table: Table, at: number): Table {
  return { ...table, rows: table.rows.toSpliced(at, 1) };
}

function moved<Entry>(entries: readonly Entry[], from: number, to: number): readonly Entry[] {
  const entry = entries[from];
  if (entry === undefined || to < 0 || to >= entries.length) return entries;
  return entries.toSpliced(from, 1).toSpliced(to, 0, entry);
}

export function moveRow(table: Table, from: number, to: number): Table {
  return { ...table, rows: moved(table.rows, from, to) };
}

export function insertColumn(table: Table, at: number): Table {
  const { columns, rows } = table;
  if (columns.length >= mostColumns) return table;
  return {
    ...table,
    columns: columns.toSpliced(at, 0, newColumn(columns.length + 1)),
    rows: rows.map(row => fitted(row, columns.length).toSpliced(at, 0, '')),
  };
}

/** Takes a column away; the last one stays. */
export function removeColumn(table: Table, at: number): Table {
  const { columns, rows } = table;
  if (columns.length <= 1) return table;
  return {
    ...table,
    columns: columns.toSpliced(at, 1),
    rows: rows.map(row => fitted(row, columns.length).toSpliced(at, 1)),
  };
}

export function moveColumn(table: Table, from: number, to: number): Table {
  const { columns, rows } = table;
  return {
    ...table,
    columns: moved(columns, from, to),
    rows: rows.map(row => moved(fitted(row, columns.length), from, to)),
  };
}

/** Cells pasted at a place; the table grows to the right and downwards as far as a paper's table may. */
export function pasteCells(table: Table, row: number, column: number, cells: readonly (readonly string[])[]): Table {
  const wide = Math.min(mostColumns, Math.max(table.columns.length, ...cells.map(line => column + line.length)));
  const long = Math.min(mostRows, Math.max(table.rows.length, row + cells.length));
  const columns = Array.from({ length: wide }, (_, at) => table.columns[at] ?? newColumn(at + 1));
  const rows = Array.from({ length: long }, (_, down) => {
    const pasted = cells[down - row];
    return fitted(table.rows[down] ?? [], wide).map((old, across) => pasted?.[across - column] ?? old);
  });
  return { ...table, columns, rows };
}
