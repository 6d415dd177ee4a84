import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import {
  addWorkingDays,
  type HolidayCalendar,
  holidayCalendar,
  type WorkingDate,
} from '#domain/calendar/working-days.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The Chinese working calendar with the bureau's own corrections from its profile. */
export function workingCalendar(workspace: Workspace): HolidayCalendar {
  return holidayCalendar([...publishedHolidays, ...workspace.bureau.profile().calendar]);
}

/**
 * When the results of a task must be public: so many working days (20 by the shipped profiles) after the first check of
 * it ended (domain.md 2.3). Null while no check has ended.
 */
export function disclosureDue(workspace: Workspace, taskId: number): WorkingDate | null {
  const end = workspace.results.firstEnd(taskId);
  if (end === null) return null;
  return addWorkingDays(end, workspace.bureau.profile().disclosureWorkingDays, workingCalendar(workspace));
}
