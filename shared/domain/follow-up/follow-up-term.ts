import { dateOfDay, dayNumber } from '../calendar/day.ts';
import { addWorkingDays, type HolidayCalendar } from '../calendar/working-days.ts';
import type { FollowUpRule } from './follow-up-rule.ts';

/** The last day of a correction ordered on a day (YYYY-MM-DD); `days` null for the term of the profile. */
export function correctionDue(
  orderedOn: string,
  days: number | null,
  rule: FollowUpRule,
  calendar: HolidayCalendar,
): string {
  const term = days ?? rule.correctionDays;
  return rule.correctionDayKind === 'working'
    ? addWorkingDays(orderedOn, term, calendar).date
    : dateOfDay(dayNumber(orderedOn) + term);
}

/** What the clock of a listing as abnormal goes by. */
export interface ListingCause {
  /** Code of the outcome of R-150; empty for a check outside the draw. */
  readonly outcome: string;
  readonly openedOn: string;
  readonly orderedOn: string | null;
  readonly due: string | null;
  readonly reinspection: 'passed' | 'failed' | null;
}

/**
 * The last day for listing a business as abnormal: after the check that could not reach it (outcome 3), and after the term of an
 * order that it did not obey to make public what must be (outcome 2); null where it is not to be listed (domain.md 2.3).
 */
export function listingDue(cause: ListingCause, rule: FollowUpRule, calendar: HolidayCalendar): string | null {
  const after = (day: string) => addWorkingDays(day, rule.listingWorkingDays, calendar).date;
  if (cause.outcome === '3') return after(cause.openedOn);
  if (cause.outcome !== '2' || cause.orderedOn === null || cause.due === null || cause.reinspection === 'passed') {
    return null;
  }
  return after(cause.due);
}

/** How many calendar days a date has passed by on a day; 0 where it has not. */
export function overdueDays(due: string | null, today: string): number {
  return due === null ? 0 : Math.max(0, dayNumber(today) - dayNumber(due));
}
