import { isBeforeDraw, type TaskState } from '#domain/dispatch/task-machine.ts';
import type { TaskRecord } from '../plan/task-store.ts';

/** Why nobody can be asked to approve a task, or null: it was approved, is void, or was drawn without being urgent. */
export function releaseRefusal(task: TaskRecord): string | null {
  if (task.state === 'void') return '这个任务已作废，不需要审批。';
  if (task.approved_on !== null) return `这个任务已于 ${task.approved_on} 批准，不需要再申请。`;
  if (isBeforeDraw(task.state as TaskState) || task.urgent_reason !== null) return null;
  return '这个任务已进入抽取，不能再申请审批。';
}
