import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { hasOpenFollowUp } from '../follow-up/open-finding.ts';
import { createPaper } from '../paper/draft-commands.ts';
import type { TaskRecord } from '../plan/task-store.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveAssignment } from './assignment-life.ts';
import { moveTask } from './task-life.ts';

const done = { done: true } as const;

function requireTask({ workspace }: CommandContext, id: number): TaskRecord {
  const task = workspace.tasks.get(id);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  return task;
}

/** Drafts the 抽查工作方案 of a task; a later one takes the place of the one before, which stays among the papers. */
export function draftScheme(context: CommandContext, { id, issuedOn }: ParsedInputOf<'task.scheme'>) {
  const task = requireTask(context, id);
  if (task.state === 'void') throw new AppError('conflict', '这个任务已作废，不能再起草方案。');
  const { id: paperId } = createPaper(context, { template: 'inspection-scheme', subjectId: id, issuedOn });
  context.workspace.dispatches.setOrigin(id, { scheme_paper_id: paperId });
  context.note({ subject: `任务 ${task.number}`, after: { 抽查工作方案: `公文 ${paperId}` } });
  return { paperId };
}

/** Takes an approved task back to its draft, so that it can be changed; it has to be approved anew. */
export function reopenTask(context: CommandContext, { id, reason }: ParsedInputOf<'task.reopen'>) {
  const { workspace, now } = context;
  const task = requireTask(context, id);
  moveTask(context, id, 'reopen', reason);
  workspace.lives.setApprovedOn(id, null);
  const asked = workspace.approvals.underWay('task.release', id);
  if (asked) workspace.approvals.end(asked.id, 'lapsed', instantText(now()));
  context.note({ subject: `任务 ${task.number}`, before: { 批准日期: task.approved_on }, reason });
  return done;
}

/** Nothing with a finding is closed without its handling. */
export function closeTask(context: CommandContext, { id }: ParsedInputOf<'task.close'>) {
  const { workspace } = context;
  const task = requireTask(context, id);
  if (hasOpenFollowUp(workspace, id)) {
    throw new AppError('conflict', '这个任务还有发现的问题没有处置完，不能完结。请先办结后续处置台账。');
  }
  if (task.approved_on === null && task.urgent_reason !== null) {
    throw new AppError('conflict', '这个任务是紧急检查，还没有补办审批，不能完结。请先提交审批。');
  }
  moveTask(context, id, 'close');
  for (const sheet of workspace.assignments.ofTask(id)) {
    if (sheet.state === 'disclosed') moveAssignment(context, sheet.id, 'close');
  }
  context.note({ subject: `任务 ${task.number}`, after: { state: 'closed' } });
  return done;
}
