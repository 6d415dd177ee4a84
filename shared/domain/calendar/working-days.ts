import { dateOfDay, dayNumber, weekday } from './day.ts';

/** A year's days off and working weekends, YYYY-MM-DD, as the State Council announces them or as a clerk has entered them. */
export interface YearArrangement {
  readonly year: number;
  readonly holidays: readonly string[];
  readonly workdays: readonly string[];
}

/** All arrangements together; years that are not in it are counted by weekdays and called provisional. */
export interface HolidayCalendar {
  readonly years: ReadonlySet<number>;
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

/** A date, and whether it may still move because a year's holidays are not announced yet. */
export interface WorkingDate {
  readonly date: string;
  readonly provisional: boolean;
}

/** Joins published arrangements with a bureau's own; a later entry of the same day wins over an earlier one. */
export function holidayCalendar(arrangements: readonly YearArrangement[]): HolidayCalendar {
  const years = new Set<number>();
  const working = new Map<string, boolean>();
  for (const { year, holidays, workdays } of arrangements) {
    years.add(year);
    for (const date of holidays) working.set(dateOfDay(dayNumber(date)), false);
    for (const date of workdays) working.set(dateOfDay(dayNumber(date)), true);
  }
  const days = [...working];
  return {
    years,
    holidays: new Set(days.filter(([, works]) => !works).map(([date]) => date)),
    workdays: new Set(days.filter(([, works]) => works).map(([date]) => date)),
  };
}

/** Whether people work on a date: announced days first, then Monday to Friday. */
export function isWorkingDay(date: string, calendar: HolidayCalendar): boolean {
  if (calendar.workdays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  return !isWeekend(date);
}

/** Whether the arrangement of a date may still change; New Year's holiday can reach back to 29 December. */
function isProvisional(date: string, calendar: HolidayCalendar): boolean {
  const year = Number(date.slice(0, 4));
  return !calendar.years.has(year) || (date.slice(5) >= '12-29' && !calendar.years.has(year + 1));
}

/** The date a number of working days after a start date; the start day is not counted (domain.md 2.3). */
export function addWorkingDays(start: string, count: number, calendar: HolidayCalendar): WorkingDate {
  if (!Number.isSafeInteger(count) || count < 0 || count > 10_000)
    throw new RangeError(`${count} is no number of working days.`);
  let day = dayNumber(start);
  let provisional = false;
  for (let left = count; left > 0; ) {
    day += 1;
    const date = dateOfDay(day);
    provisional ||= isProvisional(date, calendar);
    if (isWorkingDay(date, calendar)) left -= 1;
  }
  return { date: dateOfDay(day), provisional };
}

/** How many working days lie after one date up to and with another; negative when the second comes first. */
export function workingDaysBetween(from: string, to: string, calendar: HolidayCalendar): number {
  const [first, last] = from <= to ? [from, to] : [to, from];
  let count = weekdaysUntil(dayNumber(last)) - weekdaysUntil(dayNumber(first));
  // A date may lie years back: the announced days between are fewer than all days, and corrections of Monday to Friday.
  const between = (date: string) => date > first && date <= last;
  for (const date of calendar.workdays) if (between(date) && isWeekend(date)) count += 1;
  for (const date of calendar.holidays) {
    if (between(date) && !isWeekend(date) && !calendar.workdays.has(date)) count -= 1;
  }
  return from <= to ? count : -count;
}

function isWeekend(date: string): boolean {
  const day = weekday(dayNumber(date));
  return day === 0 || day === 6;
}

/** How many days from Monday to Friday lie before and on a day, counted from a Sunday long ago. */
function weekdaysUntil(day: number): number {
  const since = day + 4 + 7 * 200_000; // Day -4 was a Sunday.
  return Math.floor(since / 7) * 5 + Math.min(since % 7, 5);
}
