import { AppError } from '#contract/app-error.ts';
import { type AssignmentEvent, type AssignmentState, assignmentAfter } from '#domain/dispatch/assignment-machine.ts';
import { assignmentEventTitles, assignmentStateTitles } from '#domain/dispatch/life-title.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';

/** Takes a 检查任务单 one step on and keeps the step; AppError 'not-found', or 'conflict' where the step is not lawful. */
export function moveAssignment(context: CommandContext, id: number, event: AssignmentEvent, reason = ''): void {
  const { workspace, now, actor } = context;
  const sheet = workspace.assignments.get(id);
  if (!sheet) throw new AppError('not-found', '找不到这张检查任务单。');
  if (sheet.voided_at !== null) throw new AppError('conflict', `任务单 ${sheet.number} 已经作废，不能再办理。`);
  const from = sheet.state as AssignmentState;
  const to = assignmentAfter(from, event);
  if (to === null) {
    const words = `任务单 ${sheet.number} 现在是“${assignmentStateTitles[from]}”，不能${assignmentEventTitles[event]}。`;
    throw new AppError('conflict', `${words}请刷新页面，按它现在的状态办理。`);
  }
  workspace.lives.moveAssignment(id, { event, from, to, reason, at: instantText(now()), by: actor.name });
}
