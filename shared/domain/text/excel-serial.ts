import { dateOfDay, dayNumber } from '../calendar/day.ts';

/** Which day a workbook counts from; kept in the workbook itself (ECMA-376, `date1904`). */
export type DateSystem = '1900' | '1904';

/** Excel takes 1900 for a leap year: its day 60 is a 29 February that never was. */
const IMAGINED_LEAP_DAY = 60;

/** The date YYYY-MM-DD of an Excel serial number, its time of day left out, or null when it stands for no day before 2200. */
export function dateOfSerial(serial: number, system: DateSystem): string | null {
  const days = Math.floor(serial);
  if (!Number.isSafeInteger(days) || days < 0 || days > 110_000) return null;
  if (system === '1904') return dateOfDay(dayNumber('1904-01-01') + days);
  if (days === 0 || days === IMAGINED_LEAP_DAY) return null;
  const firstDay = dayNumber(days < IMAGINED_LEAP_DAY ? '1899-12-31' : '1899-12-30');
  return dateOfDay(firstDay + days);
}
