import { dayNumber, weekday } from '#domain/calendar/day.ts';

/** A year's days off and working weekends as the page changes them. */
export interface Arrangement {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

export type DayKind = 'working' | 'weekend' | 'off' | 'on';

/** What a day is: an ordinary one, a weekend, a day off, or a weekend that is worked. */
export function dayKind({ holidays, workdays }: Arrangement, date: string): DayKind {
  if (holidays.includes(date)) return 'off';
  const isWeekend = [0, 6].includes(weekday(dayNumber(date)));
  if (workdays.includes(date)) return isWeekend ? 'on' : 'working';
  return isWeekend ? 'weekend' : 'working';
}

/** With one day turned: working days become days off and the other way round. */
export function toggledDay(arrangement: Arrangement, date: string): Arrangement {
  const { year } = arrangement;
  const isWeekend = [0, 6].includes(weekday(dayNumber(date)));
  const kind = dayKind(arrangement, date);
  const holidays = arrangement.holidays.filter(one => one !== date);
  const workdays = arrangement.workdays.filter(one => one !== date);
  if (kind === 'working') return { year, holidays: [...holidays, date].toSorted(), workdays };
  if (isWeekend && kind !== 'on') return { year, holidays, workdays: [...workdays, date].toSorted() };
  return { year, holidays, workdays };
}

/** Whether two arrangements work on the same days. */
export const sameArrangement = (one: Arrangement, other: Arrangement): boolean =>
  one.holidays.toSorted().join() === other.holidays.toSorted().join() &&
  one.workdays.toSorted().join() === other.workdays.toSorted().join();
