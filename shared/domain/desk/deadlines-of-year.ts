import { dateOfDay, dayNumber } from '../calendar/day.ts';
import { type HolidayCalendar, isWorkingDay } from '../calendar/working-days.ts';
import type { DayOffRule, DeadlineRule, PlannedDeadline } from './deadline-rule.ts';

/** A deadline on the day it falls on in a year. */
export interface DeadlineDay {
  readonly deadline: PlannedDeadline;
  readonly date: string;
  /** The day as the rule names it, before days off moved it. */
  readonly named: string;
  /** Whether the holidays of that year are not announced yet, so that the day may still move. */
  readonly provisional: boolean;
}

/** The deadlines of a year in the order of their days, moved off days off as the rule says; those of a monthly one are several. */
export function deadlinesOfYear(rule: DeadlineRule, year: number, calendar: HolidayCalendar): DeadlineDay[] {
  const provisional = rule.dayOff !== 'stays' && !calendar.years.has(year);
  return rule.list
    .flatMap(deadline =>
      namedDays(deadline, year).map(named => ({
        deadline,
        named,
        date: movedOff(named, rule.dayOff, calendar),
        provisional,
      })),
    )
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.deadline.code.localeCompare(b.deadline.code));
}

function namedDays({ repeats }: PlannedDeadline, year: number): string[] {
  if (repeats.every === 'year') {
    const [month = 1, day = 1] = repeats.on.split('-').map(Number);
    return [dayOfMonth(year, month, day)];
  }
  const { day, fromMonth, toMonth } = repeats;
  const months = Array.from({ length: Math.max(0, toMonth - fromMonth + 1) }, (_nothing, place) => fromMonth + place);
  return months.map(month => dayOfMonth(year, month, day));
}

/** A day of a month, or its last one where it has fewer days. */
function dayOfMonth(year: number, month: number, day: number): string {
  const last = dayNumber(month === 12 ? `${year + 1}-01-01` : `${year}-${`${month + 1}`.padStart(2, '0')}-01`) - 1;
  const first = dayNumber(`${year}-${`${month}`.padStart(2, '0')}-01`);
  return dateOfDay(Math.min(last, first + day - 1));
}

function movedOff(date: string, rule: DayOffRule, calendar: HolidayCalendar): string {
  if (rule === 'stays') return date;
  const step = rule === 'before' ? -1 : 1;
  let day = dayNumber(date);
  while (!isWorkingDay(dateOfDay(day), calendar)) day += step;
  return dateOfDay(day);
}
