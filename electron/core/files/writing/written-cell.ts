import { guardedText } from '../guarded-text.ts';
import type { Cell, DateCell } from '../table.ts';

/** How the cells of a column are written. */
export type ColumnKind = 'text' | 'number' | 'date';

/** What stands in a written cell; a Date is a calendar day or moment in UTC, as the workbook writer expects. */
export type WrittenValue = string | number | boolean | Date | null;

const LONGEST_TEXT = 32_767; // Excel refuses a workbook with a longer one.
const CUT = '…（内容过长，后面已略去）';
const FIRST_SAFE_DAY = '1900-03-01'; // Excel counts a 29 February 1900, so earlier days would shift.

/** A cell as its column writes it: codes stay text in full length, days become days, formulas cannot arise. */
export function writtenValue(cell: Cell, kind: ColumnKind): WrittenValue {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return writtenText(cell);
  if (typeof cell === 'object') return writtenDate(cell, kind);
  if (kind === 'text' || (typeof cell === 'number' && !Number.isFinite(cell))) return String(cell);
  return cell;
}

/** A cell as text, for files that know nothing else. */
export function cellAsText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? dateText(cell) : String(cell);
}

function writtenDate(cell: DateCell, kind: ColumnKind): Date | string {
  const moment = new Date(`${cell.date}T${cell.time ?? '00:00:00'}Z`);
  const asDay = kind !== 'text' && cell.date >= FIRST_SAFE_DAY && !Number.isNaN(moment.getTime());
  return asDay ? moment : dateText(cell);
}

function dateText({ date, time }: DateCell): string {
  return time ? `${date} ${time}` : date;
}

function writtenText(text: string): string {
  const guarded = guardedText(withoutUnwritable(text));
  return guarded.length > LONGEST_TEXT ? guarded.slice(0, LONGEST_TEXT - CUT.length) + CUT : guarded;
}

/** XML cannot hold control signs or half signs, and `_x0041_` would be read as one. */
function withoutUnwritable(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(CONTROL_SIGNS, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to be removed.
const CONTROL_SIGNS = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g;
