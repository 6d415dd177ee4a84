import { AppError } from '#contract/app-error.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import type { CommandContext } from '../service/context.ts';

/** The sheet, as long as it counts; AppError 'not-found' or 'conflict'. */
export function standingSheet({ workspace }: Pick<CommandContext, 'workspace'>, id: number): AssignmentRecord {
  const sheet = workspace.assignments.get(id);
  if (!sheet) throw new AppError('not-found', '找不到这张检查任务单。');
  if (sheet.voided_at !== null) throw new AppError('conflict', `任务单 ${sheet.number} 已经作废，不能录入结果。`);
  return sheet;
}

/** Whether the results of a sheet's task were made public. */
export const isPublic = ({ workspace }: Pick<CommandContext, 'workspace'>, { task_id }: AssignmentRecord): boolean =>
  (workspace.disclosures.get(task_id)?.confirmed_on ?? null) !== null;

/** Whether a result may be entered or changed without a correction; AppError 'conflict' says what to do otherwise. */
export function checkOpen(context: Pick<CommandContext, 'workspace'>, sheet: AssignmentRecord): void {
  if (isPublic(context, sheet)) {
    throw new AppError('conflict', '该任务的结果已确认公示，更正须走更正程序，不能直接修改。');
  }
  const result = context.workspace.results.get(sheet.id);
  if (result?.state === 'reviewed') {
    const words = `任务单 ${sheet.number} 的结果已由${result.reviewed_name}审核，不能直接修改。`;
    throw new AppError('conflict', `${words}确需修改的，请审核人先退回。`);
  }
}
