import { guardedText } from '../guarded-text.ts';
import type { Cell, DateCell } from '../table.ts';

/** How the cells of a column are written. */
export type ColumnKind = 'text' | 'number' | 'date';

/** What stands in a written cell: a serial day is Excel's number for a day, with the time of day as its fraction. */
export type WrittenCell =
  | { type: 'text'; text: string }
  | { type: 'number'; number: number }
  | { type: 'boolean'; value: boolean }
  | { type: 'day' | 'moment'; serial: number };

const LONGEST_TEXT = 32_767; // Excel refuses a workbook with a longer one.
const CUT = '…（内容过长，后面已略去）';
const FIRST_SAFE_DAY = '1900-03-01'; // Excel counts a 29 February 1900, so earlier days would shift.
const UNIX_EPOCH_SERIAL = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** A cell as its column writes it: codes stay text in full length, days become days, formulas cannot arise; null when empty. */
export function writtenCell(cell: Cell, kind: ColumnKind): WrittenCell | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { type: 'text', text: writtenText(cell) };
  if (typeof cell === 'object') return dateCell(cell, kind);
  if (kind === 'text' || (typeof cell === 'number' && !Number.isFinite(cell)))
    return { type: 'text', text: String(cell) };
  return typeof cell === 'number' ? { type: 'number', number: cell } : { type: 'boolean', value: cell };
}

/** A cell as text, for files that know nothing else. */
export function cellAsText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? dateText(cell) : String(cell);
}

function dateCell(cell: DateCell, kind: ColumnKind): WrittenCell {
  const milliseconds = Date.parse(`${cell.date}T${cell.time ?? '00:00:00'}Z`);
  if (kind === 'text' || cell.date < FIRST_SAFE_DAY || Number.isNaN(milliseconds)) {
    return { type: 'text', text: dateText(cell) };
  }
  return { type: cell.time ? 'moment' : 'day', serial: milliseconds / MILLISECONDS_A_DAY + UNIX_EPOCH_SERIAL };
}

function dateText({ date, time }: DateCell): string {
  return time ? `${date} ${time}` : date;
}

function writtenText(text: string): string {
  const guarded = guardedText(text);
  return guarded.length > LONGEST_TEXT ? guarded.slice(0, LONGEST_TEXT - CUT.length) + CUT : guarded;
}
