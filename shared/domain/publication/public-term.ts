import { dateOfDay, dayNumber } from '../calendar/day.ts';

/** The same day so many months later; the last day of a shorter month where it lacks that day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const target = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(target / 12)).padStart(4, '0')}-${String((target % 12) + 1).padStart(2, '0')}-01`;
  const next = target + 1;
  const after = `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`;
  const length = dayNumber(after) - dayNumber(first);
  return dateOfDay(dayNumber(first) + Math.min(date, length) - 1);
}

/** From when a published result may be stopped by term, and when the longest term ends (domain.md 2.3, R-160). */
export function publicTerm(
  publishedOn: string,
  { leastMonths, mostMonths }: { readonly leastMonths: number; readonly mostMonths: number },
): { readonly from: string; readonly to: string } {
  return { from: monthsAfter(publishedOn, leastMonths), to: monthsAfter(publishedOn, mostMonths) };
}
