import type { OutputOf, ParsedInputOf } from '#contract/contract.ts';
import { type DeadlineProof, planDeadline } from '#domain/desk/deadline-rule.ts';
import { type DeadlineDay, deadlinesOfYear } from '#domain/desk/deadlines-of-year.ts';
import { sourceOf } from '#domain/profile/profile-value.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** A deadline on its day, and whether it was met; null where nothing in the database shows it. */
export interface StandingDeadline extends DeadlineDay {
  readonly met: boolean | null;
}

/** The deadlines of a year with what the database shows of each. */
export function standingDeadlines(workspace: Workspace, year: number): StandingDeadline[] {
  const profile = workspace.bureau.profile();
  const plan = planDeadline(profile.planDueMonthDay, sourceOf(profile, ['planDueMonthDay']));
  const rule = { ...profile.deadlines, list: [plan, ...profile.deadlines.list] };
  const days = deadlinesOfYear(rule, year, workingCalendar(profile));
  const planned = workspace.desk.plannedYears();
  const reports = workspace.desk.reports(`${year - 1}-12-01`, `${year}-12-31`);
  const sent = reports.filter(report => report.sent_on !== null);
  const met = (proof: DeadlineProof, named: string): boolean | null => {
    if (proof === 'none') return null;
    if (proof === 'plan') return planned.has(year);
    return sent.some(report => report.kind === proof && (proof !== 'monthly' || reportsFor(report.period_to, named)));
  };
  return days.map(day => ({ ...day, met: met(day.deadline.proof, day.named) }));
}

/** A monthly report tells of the month before the one in which it is due (R-174). */
function reportsFor(periodTo: string, named: string): boolean {
  const [year = 0, month = 0] = named.split('-').map(Number);
  const before = month === 1 ? `${year - 1}-12` : `${year}-${`${month - 1}`.padStart(2, '0')}`;
  return periodTo.startsWith(before);
}

/** The deadlines of a year, for its page. */
export function deadlineYear(
  { workspace }: QueryContext,
  { year }: ParsedInputOf<'deadline.year'>,
): OutputOf<'deadline.year'> {
  return standingDeadlines(workspace, year).map(({ deadline, date, named, provisional, met }) => ({
    code: deadline.code,
    name: deadline.name,
    date,
    named,
    office: deadline.office,
    source: deadline.source,
    provisional,
    met,
  }));
}
