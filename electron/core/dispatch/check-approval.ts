import type { Workspace } from '../workspace/workspace.ts';

/**
 * The first day on which a check of a task may have been done, because its approval was given on it (25问: 检查须事先批准);
 * null where nothing limits it: nobody has to agree, or the check was urgent and is approved afterwards (事后补批).
 */
export function checkAllowedFrom({ tasks }: Workspace, taskId: number): string | null {
  const task = tasks.get(taskId);
  return task && task.urgent_reason === null ? task.approved_on : null;
}
