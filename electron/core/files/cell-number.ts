import type { NumberFormat } from './number-format.ts';
import type { Cell } from './table.ts';

const SECONDS_A_DAY = 86_400;
const DAYS_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_466; // the day after 9999-12-31
const LEAP_DAY_THAT_NEVER_WAS = 60; // Excel counts a 29 February 1900.
const UNIX_EPOCH_SERIAL = 25_569;

/** What a number says in its format: a date, a time of day, a percentage or code as text, or the number itself. */
export function cellNumber(value: number, format: NumberFormat, date1904: boolean): Cell {
  if (!Number.isFinite(value)) return null;
  switch (format.kind) {
    case 'plain':
      return value;
    case 'percent':
      // 3 % is stored as 0.03: as a bare number its reader could not tell 1 from 1 %.
      return `${Number((value * 100).toPrecision(12))}%`;
    case 'padded':
      return Number.isSafeInteger(value) && value >= 0 ? String(value).padStart(format.digits, '0') : value;
    case 'elapsed':
      return value >= 0 ? timeText(Math.round(value * SECONDS_A_DAY)) : value;
    case 'time':
      return value >= 0 && value < 1 ? timeText(Math.round(value * SECONDS_A_DAY)) : dateCell(value, date1904);
    case 'date':
      return dateCell(value, date1904);
    default:
      return format satisfies never;
  }
}

/** A serial day (Excel's 1900 or 1904 count) as a date; a number outside 1900–9999 stays a number, as Excel shows none either. */
function dateCell(value: number, date1904: boolean): Cell {
  const serial = value + (date1904 ? DAYS_1900_TO_1904 : 0);
  const seconds = Math.round(serial * SECONDS_A_DAY);
  const day = Math.floor(seconds / SECONDS_A_DAY);
  if (day < 1 || day >= LAST_SERIAL) return value;
  if (day === LEAP_DAY_THAT_NEVER_WAS) return '1900-02-29';
  const sinceEpoch = day - UNIX_EPOCH_SERIAL + (day < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0);
  const date = new Date(sinceEpoch * SECONDS_A_DAY * 1000).toISOString().slice(0, 10);
  const ofDay = seconds - day * SECONDS_A_DAY;
  return ofDay === 0 ? { date } : { date, time: timeText(ofDay) };
}

function timeText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map(part => String(part).padStart(2, '0')).join(':');
}

/** An ISO 8601 value (`2021-01-01`, `2021-01-01T10:10:10`, `10:10:10`) as a date or time; other text stays as it is. */
export function isoCell(text: string): Cell {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?$/.exec(text.trim());
  if (!match?.[1]) return text.trim();
  return match[2] && match[2] !== '00:00:00' ? { date: match[1], time: match[2] } : { date: match[1] };
}

/** A number as it stands in a file: more than 15 digits stay text, because a number in memory would lose the last ones. */
export function numberText(text: string): number | string | null {
  const bare = text.trim();
  if (bare === '') return null;
  if (/^\d{16,}$/.test(bare)) return bare;
  const value = Number(bare);
  return Number.isFinite(value) ? value : bare;
}
