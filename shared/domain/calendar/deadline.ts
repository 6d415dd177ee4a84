import { type HolidayCalendar, workingDaysBetween } from './working-days.ts';

/** Where an obligation with a date stands: `done` also when it was fulfilled late. */
export type DeadlineState = 'in-time' | 'due-soon' | 'late' | 'done';

export interface Deadline {
  readonly state: DeadlineState;
  /** Working days left after today; 0 on the day itself, negative when it has passed, null once done. */
  readonly workingDaysLeft: number | null;
  /** Whether it was, or already is, past its date. */
  readonly overdue: boolean;
}

/** The state of a due date on a given day; `soon` is the number of working days before it from which it presses. */
export function deadlineState(
  due: string,
  today: string,
  doneOn: string | null,
  calendar: HolidayCalendar,
  soon = 5,
): Deadline {
  if (doneOn !== null) return { state: 'done', workingDaysLeft: null, overdue: doneOn > due };
  if (today > due) {
    // A date that passed on a weekend is late although no working day has gone by.
    const passed = Math.min(-1, workingDaysBetween(today, due, calendar));
    return { state: 'late', workingDaysLeft: passed, overdue: true };
  }
  const left = workingDaysBetween(today, due, calendar);
  return { state: left <= soon ? 'due-soon' : 'in-time', workingDaysLeft: left, overdue: false };
}
