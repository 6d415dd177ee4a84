import { isBeforeDraw, type TaskState } from '#domain/dispatch/task-machine.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveTask } from './task-life.ts';

/** A draft that somebody is asked to approve waits, and is changed no more meanwhile. */
export function releaseAsked(context: CommandContext, taskId: number): void {
  if (context.workspace.tasks.get(taskId)?.state === 'draft') moveTask(context, taskId, 'submit');
}

/** From its approval on a task may be drawn; one that was urgent is approved afterwards (事后补批) and stays where it is. */
export function releaseApproved(context: CommandContext, taskId: number): void {
  const { workspace, now } = context;
  const task = workspace.tasks.get(taskId);
  if (!task) return;
  workspace.lives.setApprovedOn(taskId, chinaDate(now()));
  if (task.state === 'approving') moveTask(context, taskId, 'approve');
  else if (!isBeforeDraw(task.state as TaskState)) spendDecision(context, taskId);
}

/** No deed of its own follows an approval that came afterwards; the decision itself uses it up. */
function spendDecision({ workspace, now }: CommandContext, taskId: number): void {
  const found = workspace.approvals.underWay('task.release', taskId);
  const at = instantText(now());
  if (found) workspace.approvals.use(found.id, at, workspace.audit.comingNumber(at));
}

/** A task that was turned down, or whose request was taken back, is a draft again. */
export function releaseRefused(context: CommandContext, taskId: number, reason: string): void {
  const { workspace } = context;
  const task = workspace.tasks.get(taskId);
  if (task?.state === 'approving') moveTask(context, taskId, 'sendBack', reason);
  if (task?.state === 'ready') {
    workspace.lives.setApprovedOn(taskId, null);
    moveTask(context, taskId, 'reopen', reason);
  }
}
