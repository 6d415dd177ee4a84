import { dateOfDay, dayNumber, isDate } from '../calendar/day.ts';
import { type DateSystem, dateOfSerial } from './excel-serial.ts';
import { halfWidth, withoutInvisible } from './normalise.ts';
import { isPlaceholder } from './placeholder.ts';

export type DateSpelling = 'iso' | 'dash' | 'slash' | 'dot' | 'chinese' | 'compact' | 'serial' | 'timestamp' | 'cell';

export type DateFault = 'empty' | 'unreadable' | 'incomplete' | 'impossible' | 'out-of-range';

export type DateReading =
  | { readonly ok: true; readonly date: string; readonly spelling: DateSpelling }
  | { readonly ok: false; readonly reason: DateFault };

const TIME = String.raw`(?:[T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?`;
const PARTS = new RegExp(String.raw`^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*(日?)\s*${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const INCOMPLETE = /^\d{4}\s*(年|[-/.年]\s*\d{1,2}\s*月?)?$/;
const ZONED = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z|([+-])(\d{2}):?(\d{2}))$/;
const CHINA_OFFSET_MINUTES = 8 * 60;
const SPELLING_OF_SIGN: Readonly<Record<string, DateSpelling>> = {
  '-': 'dash',
  '/': 'slash',
  '.': 'dot',
  年: 'chinese',
};

function reading(date: string, spelling: DateSpelling): DateReading {
  if (!isDate(date)) return { ok: false, reason: 'impossible' };
  if (date < '1850' || date >= '2200') return { ok: false, reason: 'out-of-range' };
  return { ok: true, date, spelling };
}

function readNumber(value: number, system: DateSystem): DateReading {
  const compact = COMPACT.exec(String(value));
  if (compact) return reading(compact.slice(1).join('-'), 'compact');
  const date = dateOfSerial(value, system);
  return date === null ? { ok: false, reason: 'out-of-range' } : reading(date, 'serial');
}

/** A stamp with a zone is told in Chinese time: midnight in China is written as 16:00Z of the day before. */
function readZoned([, date = '', hours, minutes, sign, zoneHours, zoneMinutes]: RegExpExecArray): DateReading {
  if (!isDate(date)) return { ok: false, reason: 'impossible' };
  const zone = sign ? (sign === '-' ? -1 : 1) * (Number(zoneHours) * 60 + Number(zoneMinutes)) : 0;
  const inChina = Number(hours) * 60 + Number(minutes) - zone + CHINA_OFFSET_MINUTES;
  return reading(dateOfDay(dayNumber(date) + Math.floor(inChina / (24 * 60))), 'timestamp');
}

function readText(text: string, system: DateSystem): DateReading {
  const zoned = ZONED.exec(text);
  if (zoned) return readZoned(zoned);
  const parts = PARTS.exec(text);
  if (parts) {
    const [, year = '', first = '', month = '', second = '', day = '', end] = parts;
    const alike = first === '年' ? second === '月' : second === first && end === '';
    if (!alike) return { ok: false, reason: 'unreadable' };
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return reading(date, text === date ? 'iso' : (SPELLING_OF_SIGN[first] ?? 'dash'));
  }
  const compact = COMPACT.exec(text);
  if (compact) return reading(compact.slice(1).join('-'), 'compact');
  // Five digits kept as text are a serial number that lost its date format.
  if (/^\d{5}(\.\d+)?$/.test(text)) return readNumber(Number(text), system);
  return { ok: false, reason: INCOMPLETE.test(text) ? 'incomplete' : 'unreadable' };
}

/**
 * Reads a date as registries spell it (2007年9月25日, 2004-02-06, 2015/12/6, 2015.12.16, 20150511, an Excel serial number, a stamp with or
 * without a zone, a date cell) as YYYY-MM-DD. A Date object and a `{date}` cell carry the wall clock of the sheet as UTC.
 */
export function readDate(
  value: string | number | Date | { readonly date: string },
  system: DateSystem = '1900',
): DateReading {
  if (typeof value === 'number') return readNumber(value, system);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return { ok: false, reason: 'unreadable' };
    return reading(value.toISOString().slice(0, 10), 'cell');
  }
  if (typeof value === 'object') return reading(value.date.slice(0, 10), 'cell');
  const text = withoutInvisible(halfWidth(value)).trim();
  return isPlaceholder(text) ? { ok: false, reason: 'empty' } : readText(text, system);
}
