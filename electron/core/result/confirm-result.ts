import type { AssignmentRecord } from '../check/assignment-store.ts';
import { settleTask } from '../dispatch/task-life.ts';
import { openFollowUp } from '../follow-up/open-follow-up.ts';
import type { CommandContext } from '../service/context.ts';
import { isPublic } from './open-sheet.ts';
import { sheetRepublished } from './sheet-life.ts';

/**
 * A result counts from now on: it was reviewed, or it was entered where the profile asks for no review. What it found goes into
 * the ledger, and where it corrects a public one its correction has to be published.
 */
export function confirmResult(context: CommandContext, sheet: AssignmentRecord): void {
  openFollowUp(context, sheet.id);
  const isOpen = context.workspace.assignments.get(sheet.id)?.state !== 'disclosed';
  if (isOpen && isPublic(context, sheet)) sheetRepublished(context, sheet);
  else settleTask(context, sheet.task_id);
}

/** Whether somebody else has to look through each result first. */
export const isReviewNeeded = ({ workspace }: Pick<CommandContext, 'workspace'>): boolean =>
  workspace.bureau.profile().resultRule.reviewNeeded;
