import { addWorkingDays, type HolidayCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts';
import { publicKindNames } from '#domain/publication/publication-kind.ts';
import { isStopEnded, stopStage } from '#domain/publication/stop-machine.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import type { Profile } from '../workspace/bureau-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { publicRows } from './public-rows.ts';
import type { StoredPublication } from './publication-store.ts';
import type { StoredStop } from './stop-store.ts';

interface Move {
  readonly title: string;
  readonly before: string;
  readonly after: string;
}

/** The open deadlines that another profile would move: only its calendar differs. */
export function movedDeadlines(workspace: Workspace, profile: Profile, today: string): Move[] {
  const moves: Move[] = [];
  const add = (title: string, before: string, after: string) => {
    if (before !== after) moves.push({ title, before, after });
  };
  const later = { ...workspace, bureau: { ...workspace.bureau, profile: () => profile } };
  const counted = new Map(publicRows(later, today).map(row => [`${row.kind} ${row.id}`, row.due]));
  for (const { kind, id, title, number, due, state } of publicRows(workspace, today)) {
    const after = counted.get(`${kind} ${id}`);
    if (state === 'open' && due !== null && after)
      add(`${publicKindNames[kind]} ${title} ${number}`.trimEnd(), due, after);
  }
  const numbers = workspace.publications.subjectNumbers();
  for (const { row, due } of restated(workspace, profile)) {
    add(`${publicKindNames[row.kind]} ${row.title} ${numbers.get(row.id) ?? ''}`.trimEnd(), row.due ?? '', due.date);
  }
  for (const { stop, due } of restatedStops(workspace, profile)) {
    add(`停止公示申请 ${workspace.assignments.get(stop.assignmentId)?.object_name ?? ''}`, stop.due, due);
  }
  return moves;
}

/** Writes down the deadlines that are kept as days, counted by another profile's calendar. */
export function restateDeadlines(workspace: Workspace, profile: Profile): void {
  for (const { row, due } of restated(workspace, profile)) {
    workspace.publications.change(row.id, { due: due.date, provisional: Number(due.provisional) });
  }
  for (const { stop, due } of restatedStops(workspace, profile)) workspace.stops.change(stop.id, { due });
}

/** As many working days after its start as before, by another calendar. */
function shifted(from: string, due: string, before: HolidayCalendar, after: HolidayCalendar) {
  const count = workingDaysBetween(from, due, before);
  return count < 0 ? { date: due, provisional: false } : addWorkingDays(from, count, after);
}

/** The day of a plan is one of the year and moves with no holiday. */
function restated({ publications, bureau }: Workspace, profile: Profile) {
  const calendars = [workingCalendar(bureau.profile()), workingCalendar(profile)] as const;
  return publications.all().flatMap((row: StoredPublication) => {
    if (row.state !== 'open' || row.kind === 'plan' || row.due === null) return [];
    return [{ row, due: shifted(row.opened_at.slice(0, 10), row.due, ...calendars) }];
  });
}

function restatedStops({ stops, bureau }: Workspace, profile: Profile) {
  const calendars = [workingCalendar(bureau.profile()), workingCalendar(profile)] as const;
  return stops.all().flatMap((stop: StoredStop) => {
    if (isStopEnded(stopStage(stop)) || stop.decision !== null) return [];
    return [{ stop, due: shifted(stop.acceptedOn ?? stop.appliedOn, stop.due, ...calendars).date }];
  });
}
