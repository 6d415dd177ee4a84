import { dayNumber, weekday } from './day.ts';
import type { YearArrangement } from './working-days.ts';

/**
 * What a bureau has to enter so that exactly the wanted days of a year are days off and working weekends, whatever was
 * published for it: a published day off that is none becomes a working day, and the other way round.
 */
export function ownArrangement(wanted: YearArrangement, published: YearArrangement | null): YearArrangement {
  const holidays = new Set(wanted.holidays);
  const workdays = new Set(wanted.workdays);
  const isWeekend = (date: string) => [0, 6].includes(weekday(dayNumber(date)));
  for (const date of published?.holidays ?? []) {
    if (!wanted.holidays.includes(date) && !isWeekend(date)) workdays.add(date);
  }
  for (const date of published?.workdays ?? []) {
    if (!wanted.workdays.includes(date)) holidays.add(date);
  }
  return { year: wanted.year, holidays: [...holidays].toSorted(), workdays: [...workdays].toSorted() };
}

/** What cannot be in an arrangement, as a sentence, or null: a day of another year, or one that is both. */
export function arrangementFault({ year, holidays, workdays }: YearArrangement): string | null {
  // New Year's holiday may begin in the last days of the year before.
  const strange = [...holidays, ...workdays].find(date => date < `${year - 1}-12-25` || date > `${year}-12-31`);
  if (strange !== undefined) return `${strange} 不在 ${year} 年，请核对日期。`;
  const both = holidays.find(date => workdays.includes(date));
  return both === undefined ? null : `${both} 不能既放假又上班。`;
}

/**
 * Years of which nobody knows the holidays although they are needed: this one, and from a month on the next, whose notice
 * comes out towards the end of the year.
 */
export function missingYears(known: ReadonlySet<number>, today: string, fromMonth: number): number[] {
  const year = Number(today.slice(0, 4));
  const asked = Number(today.slice(5, 7)) >= fromMonth ? [year, year + 1] : [year];
  return asked.filter(one => !known.has(one));
}
