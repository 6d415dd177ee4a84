import type { CellValue } from '#domain/registry/cell-value.ts';
import type { Cell } from '../files/table.ts';

/** A cell as rules and pages know it: a date without its time of day. */
export function plainCell(cell: Cell): CellValue {
  return typeof cell === 'object' && cell !== null ? { date: cell.date } : cell;
}
