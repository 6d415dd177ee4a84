import type { AssignmentRecord } from '../check/assignment-store.ts';
import { moveAssignment } from '../dispatch/assignment-life.ts';
import { settleTask } from '../dispatch/task-life.ts';
import { openPublication } from '../publication/open-publication.ts';
import { publicationDue } from '../publication/publication-due.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';

/** A result was entered: the sheet and its task go on. */
export function sheetEntered(context: CommandContext, { id, task_id: taskId }: AssignmentRecord): void {
  moveAssignment(context, id, 'enter');
  settleTask(context, taskId);
}

/** A result was looked through and is right; one that was made public without waiting for it stays public. */
export function sheetReviewed(context: CommandContext, { id, task_id: taskId, state }: AssignmentRecord): void {
  if (state !== 'disclosed') moveAssignment(context, id, 'review');
  settleTask(context, taskId);
}

/** A result was sent back to whoever entered it. */
export function sheetReturned(
  context: CommandContext,
  { id, task_id: taskId }: AssignmentRecord,
  reason: string,
): void {
  moveAssignment(context, id, 'return', reason);
  settleTask(context, taskId);
}

/** A public result is replaced: its sheet is open for the new one, which is entered at once. */
export function sheetCorrected(context: CommandContext, sheet: AssignmentRecord, reason: string): void {
  if (sheet.state === 'disclosed' || sheet.state === 'closed') moveAssignment(context, sheet.id, 'correct', reason);
  sheetEntered(context, sheet);
}

/** The new result counts: it stands in the place of the public one, and that it does has to be made public (更正公示). */
export function sheetRepublished(
  context: CommandContext,
  { id, number, object_name: name, task_id }: AssignmentRecord,
): void {
  moveAssignment(context, id, 'disclose');
  const title = `更正公示：${name}（任务单 ${number}）`;
  const day = publicationDue(context.workspace, 'correction', chinaDate(context.now()));
  openPublication(context, { kind: 'correction', subjectId: id, title, ...day });
  settleTask(context, task_id);
}
