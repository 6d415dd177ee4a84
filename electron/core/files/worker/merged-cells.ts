import type { Cell, MergedRange, TableRow } from '../table.ts';

/**
 * Makes a function that repeats the value of cells joined downwards in each of their rows, as a reader understands a list
 * with vertical merges. Only the leftmost column of a range is filled, and rows must come in their order.
 */
export function mergedCellFiller(merges: readonly MergedRange[]): (row: TableRow) => TableRow {
  const waiting = merges.filter(range => range.bottom > range.top).toSorted((one, other) => one.top - other.top);
  // Honest ranges never overlap; of those that do, the one that begins last counts, so that each row has only one for a column.
  const open = new Map<number, { range: MergedRange; value: Cell }>();
  let next = 0;
  return row => {
    for (const [column, { range }] of open) if (range.bottom < row.rowNumber) open.delete(column);
    for (; next < waiting.length; next += 1) {
      const range = waiting[next];
      if (!range || range.top > row.rowNumber) break;
      // A range whose first row says nothing has nothing to repeat.
      const value = range.top === row.rowNumber ? (row.cells[range.left - 1] ?? null) : null;
      if (value !== null) open.set(range.left, { range, value });
    }
    return filled(row, open.values());
  };
}

function filled(row: TableRow, open: Iterable<{ range: MergedRange; value: Cell }>): TableRow {
  for (const { range, value } of open) {
    const column = range.left - 1;
    if ((row.cells[column] ?? null) !== null) continue;
    while (row.cells.length < column) row.cells.push(null);
    row.cells[column] = value;
  }
  return row;
}
