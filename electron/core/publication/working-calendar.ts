import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { arrangementFault, missingYears, ownArrangement } from '#domain/calendar/own-arrangement.ts';
import { publishedHolidays } from '#domain/calendar/published-holidays.ts';
import { type HolidayCalendar, workingDaysBetween, type YearArrangement } from '#domain/calendar/working-days.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import type { Profile } from '../workspace/bureau-store.ts';
import { movedDeadlines, restateDeadlines } from './moved-deadlines.ts';

const announced = (year: number) => publishedHolidays.find(one => one.year === year) ?? null;

const countOf = (year: number, calendar: HolidayCalendar) =>
  workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, calendar);

/** A year of the working calendar as it counts here (domain.md 2.3). */
export function calendarYear({ workspace }: QueryContext, { year, today }: ParsedInputOf<'calendar.year'>) {
  const profile = workspace.bureau.profile();
  const calendar = workingCalendar(profile);
  const inYear = (dates: ReadonlySet<string>) => [...dates].filter(date => date.startsWith(`${year}-`)).toSorted();
  const isOwn = profile.calendar.some(one => one.year === year);
  return {
    year,
    holidays: inYear(calendar.holidays),
    workdays: inYear(calendar.workdays),
    from: isOwn ? ('own' as const) : announced(year) ? ('announced' as const) : ('missing' as const),
    workingDays: countOf(year, calendar),
    missing: missingYears(calendar.years, today, profile.publicationRule.holidaysFromMonth),
  };
}

/** What another arrangement of a year would do, before it is entered. */
export function lookAtCalendar({ workspace }: QueryContext, input: ParsedInputOf<'calendar.look'>) {
  refuseFault(input.arrangement);
  const after = profileWith(workspace.bureau.profile(), input.arrangement);
  return {
    moves: movedDeadlines(workspace, after, input.today),
    workingDays: countOf(input.arrangement.year, workingCalendar(after)),
  };
}

/** Enters a year's days off and working weekends; every open deadline is counted anew and what moves stands in the trail. */
export function saveCalendar(context: CommandContext, { arrangement, reason }: ParsedInputOf<'calendar.save'>) {
  const { workspace, now, note } = context;
  refuseFault(arrangement);
  const before = workspace.bureau.profile();
  const after = profileWith(before, arrangement);
  const moves = movedDeadlines(workspace, after, chinaDate(now()));
  restateDeadlines(workspace, after);
  workspace.bureau.saveProfile(after, instantText(now()));
  const yearOf = ({ calendar }: Profile) => calendar.find(one => one.year === arrangement.year) ?? null;
  note({
    subject: `${arrangement.year} 年工作日历`,
    before: { 安排: yearOf(before), 截止日期: moves.map(move => `${move.title} ${move.before}`) },
    after: { 安排: yearOf(after), 截止日期: moves.map(move => `${move.title} ${move.after}`) },
    reason,
  });
  return { done: true } as const;
}

function refuseFault(arrangement: YearArrangement): void {
  const fault = arrangementFault(arrangement);
  if (fault !== null) throw new AppError('invalid-input', fault);
}

function profileWith(profile: Profile, wanted: YearArrangement): Profile {
  const { year, holidays, workdays } = ownArrangement(wanted, announced(wanted.year));
  const entered = { year, holidays: [...holidays], workdays: [...workdays] };
  const others = profile.calendar.filter(one => one.year !== year);
  return { ...profile, calendar: [...others, entered].toSorted((one, other) => one.year - other.year) };
}
