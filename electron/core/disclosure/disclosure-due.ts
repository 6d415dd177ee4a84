import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import {
  addWorkingDays,
  type HolidayCalendar,
  holidayCalendar,
  type WorkingDate,
} from '#domain/calendar/working-days.ts';
import type { Profile } from '../workspace/bureau-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A profile that says something else is another object. */
const calendars = new WeakMap<Profile, HolidayCalendar>();

/** The Chinese working calendar with the bureau's own corrections from its profile. */
export function workingCalendar(profile: Profile): HolidayCalendar {
  const known = calendars.get(profile);
  if (known) return known;
  const made = holidayCalendar([...publishedHolidays, ...profile.calendar]);
  calendars.set(profile, made);
  return made;
}

/**
 * When the results of a task must be public, by the end of its first check: so many working days (20 by the shipped profiles)
 * after it (domain.md 2.3). Null while no check has ended.
 */
export function disclosureDue({ bureau }: Pick<Workspace, 'bureau'>): (firstEnd: string | null) => WorkingDate | null {
  const profile = bureau.profile();
  const calendar = workingCalendar(profile);
  const known = new Map<string, WorkingDate>();
  return firstEnd => {
    if (firstEnd === null) return null;
    const due = known.get(firstEnd) ?? addWorkingDays(firstEnd, profile.disclosureWorkingDays, calendar);
    known.set(firstEnd, due);
    return due;
  };
}
