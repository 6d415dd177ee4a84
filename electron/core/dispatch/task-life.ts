import { AppError } from '#contract/app-error.ts';
import type { AssignmentState } from '#domain/dispatch/assignment-machine.ts';
import { taskEventTitles, taskStateTitles } from '#domain/dispatch/life-title.ts';
import { type TaskEvent, type TaskState, taskAfter } from '#domain/dispatch/task-machine.ts';
import { taskEventOf } from '#domain/dispatch/task-progress.ts';
import { hasOpenFollowUp } from '../follow-up/open-finding.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';

/** Takes an 抽查任务 one step on and keeps the step; AppError 'not-found', or 'conflict' where the step is not lawful. */
export function moveTask(context: CommandContext, taskId: number, event: TaskEvent, reason = ''): void {
  const { workspace, now, actor } = context;
  const task = workspace.tasks.get(taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  const from = task.state as TaskState;
  const to = taskAfter(from, event);
  if (to === null) {
    const words = `任务 ${task.number} 现在是“${taskStateTitles[from]}”，不能${taskEventTitles[event]}。`;
    throw new AppError('conflict', `${words}请刷新页面，按它现在的状态办理。`);
  }
  const at = instantText(now());
  workspace.lives.moveTask(taskId, { event, from, to, reason, at, by: actor.name });
  if (to === 'closed') workspace.lives.setClosedAt(taskId, at);
  else if (from === 'closed') workspace.lives.setClosedAt(taskId, null);
}

/** Brings a task to where its sheets, results, publication and follow-ups are; to be called after whatever may move it. */
export function settleTask(context: CommandContext, taskId: number): void {
  const { tasks, assignments, recusals, disclosures } = context.workspace;
  for (;;) {
    const task = tasks.get(taskId);
    if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
    const event = taskEventOf(task.state as TaskState, {
      sheets: assignments.ofTask(taskId).map(({ state }) => state as AssignmentState),
      openRecusal: recusals.anyOpen(taskId),
      disclosed: (disclosures.get(taskId)?.confirmed_on ?? null) !== null,
      openFollowUp: hasOpenFollowUp(context.workspace, taskId),
    });
    if (event === null) return;
    moveTask(context, taskId, event);
  }
}
