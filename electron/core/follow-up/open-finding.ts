import type { Workspace } from '../workspace/workspace.ts';

/** Whether anything of a task that was found still waits for its handling, in the ledger or before it. */
export const hasOpenFollowUp = (workspace: Workspace, taskId: number): boolean =>
  workspace.followUps.isOpenInTask(taskId) || workspace.followUps.missing(taskId).length > 0;
