import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import type { TaskState } from '#domain/dispatch/task-machine.ts';
import { neededFor } from '../approval/deciders.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { originOf } from './task-origin.ts';

/** Whether somebody has to agree to a task, has agreed, or has to afterwards because it was urgent (事后补批). */
export function approvalOf(workspace: Workspace, task: TaskRecord): 'unneeded' | 'needed' | 'given' | 'afterwards' {
  if (task.approved_on !== null) return 'given';
  if (task.urgent_reason !== null) return 'afterwards';
  return neededFor(workspace, 'task.release') > 0 && task.state !== 'void' ? 'needed' : 'unneeded';
}

/** Where a task comes from, the steps it has taken, and how many of its sheets are in each state. */
export function roadOf(workspace: Workspace, task: TaskRecord) {
  const line = task.plan_line_id === null ? null : workspace.dispatches.planLine(task.plan_line_id);
  const steps = workspace.lives.taskSteps(task.id);
  const drawnOn = steps.find(({ event }) => event === 'draw')?.at.slice(0, 10) ?? null;
  const { urgentDays } = workspace.bureau.profile().dispatchRule;
  const isUrgent = task.urgent_reason !== null && task.approved_on === null;
  return {
    origin: originOf(task),
    planLine: line && `${line.plan}：${line.name}`,
    schemePaperId: task.scheme_paper_id,
    approvedOn: task.approved_on,
    approveBy: isUrgent && drawnOn !== null ? dateOfDay(dayNumber(drawnOn) + urgentDays) : null,
    closedAt: task.closed_at,
    openRequests: workspace.recusals.count({ taskId: task.id, open: true }),
    steps: steps.map(({ event, to_state, reason, at, by }) => ({ event, to: to_state as TaskState, reason, at, by })),
  };
}
