import { AppError } from '#contract/app-error.ts';
import { type FollowUpEvent, type FollowUpState, followUpAfter } from '#domain/follow-up/follow-up-machine.ts';
import { followUpEventNames, followUpStateNames } from '#domain/follow-up/follow-up-words.ts';
import { settleTask } from '../dispatch/task-life.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import type { FollowUpChange, FollowUpRecord } from './follow-up-store.ts';

/** What happened, on which day, and what the ledger says of it from then on. */
export interface FollowUpMove {
  readonly event: FollowUpEvent;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly note: string;
  readonly change?: FollowUpChange;
}

/** Moves a row of the ledger on and writes its road; throws AppError('conflict') where the machine forbids it. */
export function moveFollowUp(context: CommandContext, row: FollowUpRecord, move: FollowUpMove): FollowUpState {
  const { workspace, actor, now } = context;
  const from = row.state as FollowUpState;
  const to = followUpAfter(from, move.event);
  if (to === null) {
    throw new AppError(
      'conflict',
      `台账 ${row.number} 现在是“${followUpStateNames[from]}”，不能${followUpEventNames[move.event]}。请刷新后再办。`,
    );
  }
  workspace.followUps.change(row.id, { ...move.change, state: to });
  workspace.followUps.addEvent({
    follow_up_id: row.id,
    event: move.event,
    from_state: from,
    to_state: to,
    note: move.note,
    on_day: move.on,
    at: instantText(now()),
    by: actor.name,
  });
  // A task comes to its end with the last of its findings, and is taken up again with one of them.
  if (to === 'closed' || from === 'closed') settleTaskOf(context, row);
  return to;
}

function settleTaskOf(context: CommandContext, { assignment_id: assignmentId }: FollowUpRecord): void {
  const sheet = assignmentId === null ? null : context.workspace.assignments.get(assignmentId);
  if (sheet) settleTask(context, sheet.task_id);
}
