import { readDate } from '#domain/text/date-reading.ts';
import type { Cell } from '../files/table.ts';

/** A day however somebody has written it, as YYYY-MM-DD; what is none stays as it is written. */
export function dateText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.date;
  const reading = readDate(typeof cell === 'boolean' ? String(cell) : cell);
  return reading.ok ? reading.date : String(cell).trim();
}
