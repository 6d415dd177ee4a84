import type { z } from 'zod';
import { AppError } from '#contract/app-error.ts';
import type { taskOrigin } from '#contract/task-origin.ts';
import { type TaskSource, taskSourceTitles } from '#domain/dispatch/task-source.ts';
import { isCoordinatingBody } from '#domain/staff/coordinating-body.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type TaskOrigin = z.output<typeof taskOrigin>;

/** Throws AppError for an origin that names no valid line of a plan, nobody who asked, or a subject that may not inspect. */
export function checkOrigin(workspace: Workspace, origin: TaskOrigin): void {
  checkPlanLine(workspace, origin);
  if (origin.source !== 'planned' && origin.sourceText === '') {
    const words = `来源是“${taskSourceTitles[origin.source]}”的任务`;
    throw new AppError('invalid-input', `${words}，请写明依据，例如交办单位和文号。`);
  }
  checkSubject(workspace, origin.subject);
}

function checkPlanLine({ dispatches }: Workspace, { planLineId, source }: TaskOrigin): void {
  if (planLineId === null) return;
  if (source !== 'planned')
    throw new AppError('invalid-input', '只有计划内的任务才对应年度计划的一行，请改来源或去掉计划行。');
  const line = dispatches.planLine(planLineId);
  if (!line) throw new AppError('not-found', '找不到所选的计划行，请刷新页面后重新选择。');
  if (line.cancelled_in !== null) throw new AppError('conflict', `计划行“${line.name}”已经取消，不能再据此安排任务。`);
}

/** Only whoever holds the power of enforcement inspects (国办发〔2024〕54号; domain.md 2.4). */
function checkSubject({ bureau, departments, dispatches }: Workspace, subject: string): void {
  if (subject === '') return;
  if (subject === bureau.get().officeName || isCoordinatingBody(subject)) {
    throw new AppError('invalid-input', `“${subject}”是议事协调机构，不能作为检查主体。请填有执法权的部门。`);
  }
  if (dispatches.assistantNamed(subject)) {
    throw new AppError('invalid-input', `“${subject}”是协助人员，不能作为检查主体。请填有执法权的部门。`);
  }
  const known = departments.byName(subject);
  if (known && known.enforcement === 0) {
    throw new AppError('invalid-input', `“${subject}”在部门名录里不是行政执法主体，不能作为检查主体。`);
  }
}

/** The columns of a task that keep its origin. */
export const originColumns = ({ planLineId, source, sourceText, subject, urgentReason }: TaskOrigin) => ({
  plan_line_id: planLineId,
  source,
  source_text: sourceText,
  subject,
  urgent_reason: urgentReason,
});

/** The origin of a stored task. */
export const originOf = (task: TaskRecord): TaskOrigin => ({
  planLineId: task.plan_line_id,
  source: task.source as TaskSource,
  sourceText: task.source_text,
  subject: task.subject,
  urgentReason: task.urgent_reason,
});
