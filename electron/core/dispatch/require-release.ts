import { type Agreement, spendApproval } from '../approval/spend-approval.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import type { CommandContext } from '../service/context.ts';

/**
 * Lets a task go to its draw: approved once, it may be drawn again after a draw that was taken back; an urgent one is drawn
 * before its approval. Throws AppError('needs-approval') for any other that nobody has approved.
 */
export function requireRelease(context: CommandContext, task: TaskRecord): Agreement['noted'] | { 紧急检查: string } {
  const { approvals } = context.workspace;
  if (task.urgent_reason !== null && task.approved_on === null) return { 紧急检查: task.urgent_reason };
  if (task.approved_on !== null && !approvals.underWay('task.release', task.id)) return {};
  return spendApproval(context, { action: 'task.release', subject: task.id, reason: null }).noted;
}
