import { addWorkingDays } from '#domain/calendar/working-days.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import type { ResultRecord } from '../check/result-store.ts';
import { workingCalendar } from '../disclosure/disclosure-due.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { moveFollowUp } from './follow-up-life.ts';
import type { FollowUpRecord } from './follow-up-store.ts';
import { problemOutcomes } from './problem-outcomes.ts';

/**
 * Brings the finding of a result into the 后续处置台账; called again, it follows a corrected result: what nobody has begun
 * to handle is told anew, withdrawn where nothing was found after all, and taken up again where something was.
 */
export function openFollowUp(context: CommandContext, assignmentId: number): void {
  const { workspace } = context;
  const sheet = workspace.assignments.get(assignmentId);
  const result = workspace.results.get(assignmentId);
  const known = workspace.followUps.ofAssignment(assignmentId);
  if (!sheet || sheet.voided_at !== null || !result || !hasFinding(result)) {
    if (known) withdraw(context, known);
    return;
  }
  const basis = workspace.followUps.articlesOf(assignmentId).join('；');
  if (!known) enter(context, { sheet, result, basis });
  else if (known.state === 'closed' && wasWithdrawn(workspace, known)) {
    const note = '检查结果更正后又发现问题';
    moveFollowUp(context, known, {
      event: 'reopen',
      on: chinaDate(context.now()),
      note,
      change: { problem: result.finding, basis, measure: null, closed_on: null, close_reason: null },
    });
  } else if (known.state === 'open' && (known.problem !== result.finding || known.basis !== basis)) {
    workspace.followUps.change(known.id, { problem: result.finding, basis });
  }
}

/** Whether a result, by its outcome or any other that stands beside it, found a problem. */
export const hasFinding = ({ outcome, more_outcomes: more }: ResultRecord): boolean =>
  [outcome, ...(JSON.parse(more) as string[])].some(code => problemOutcomes.includes(code));

interface Found {
  readonly sheet: AssignmentRecord;
  readonly result: ResultRecord;
  readonly basis: string;
}

function enter(context: CommandContext, { sheet, result, basis }: Found): void {
  const { workspace } = context;
  const object = workspace.objects.get(sheet.object_id);
  enterFinding(context, {
    assignment_id: sheet.id,
    outside_check_id: null,
    object_id: sheet.object_id,
    object_name: sheet.object_name,
    sheet_number: sheet.number,
    problem: result.finding,
    basis,
    responsible: object?.station ?? '',
  });
}

/** What the ledger is told of a finding. */
export type Finding = Omit<Parameters<Workspace['followUps']['add']>[0], 'due' | 'opened_on' | 'opened_by'>;

/** Writes a new row of the ledger with the first step of its road; answers its number. */
export function enterFinding(context: CommandContext, finding: Finding): string {
  const { workspace, actor, now } = context;
  const profile = workspace.bureau.profile();
  const on = chinaDate(now());
  const due = addWorkingDays(on, profile.followUpRule.decideWorkingDays, workingCalendar(profile)).date;
  const { id, number } = workspace.followUps.add({ ...finding, due, opened_on: on, opened_by: actor.name });
  workspace.followUps.addEvent({
    follow_up_id: id,
    event: 'open',
    from_state: 'open',
    to_state: 'open',
    note: finding.problem,
    on_day: on,
    at: instantText(now()),
    by: actor.name,
  });
  return number;
}

/** Only what nobody has handled yet goes out of the ledger by itself. */
function withdraw(context: CommandContext, known: FollowUpRecord): void {
  if (known.state !== 'open' || known.measure !== null) return;
  const on = chinaDate(context.now());
  const reason = '检查结果更正或任务单作废后，没有需要处置的问题';
  const change = { measure: 'none-needed', closed_on: on, close_reason: reason };
  moveFollowUp(context, known, { event: 'withdraw', on, note: reason, change });
}

const wasWithdrawn = ({ followUps }: Workspace, { id }: FollowUpRecord): boolean =>
  followUps.events(id).at(-1)?.event === 'withdraw';
