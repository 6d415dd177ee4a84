import { isDate } from '#domain/calendar/day.ts';

/** The same day so many years later, YYYY-MM-DD; the 29th of February becomes the 28th. */
export function movedYear(day: string | null, years: number): string | null {
  if (day === null) return null;
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isDate(same) ? same : `${year}-02-28`;
}
