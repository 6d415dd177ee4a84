import type { TableRow } from '../table.ts';

const ROWS_AT_ONCE = 500;

/** Gives the rows of a table that is already in memory in portions; rows that say nothing are left out. */
export async function* rowPortions(total: number, row: (index: number) => TableRow | undefined) {
  for (let start = 0; start < total; start += ROWS_AT_ONCE) {
    const done = Math.min(start + ROWS_AT_ONCE, total);
    const rows: TableRow[] = [];
    for (let index = start; index < done; index += 1) {
      const each = row(index);
      if (each) rows.push(each);
    }
    yield { rows, done, total };
  }
}
