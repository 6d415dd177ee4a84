import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { deadlineState } from '#domain/calendar/deadline.ts';
import { isDisclosed, type TaskState } from '#domain/dispatch/task-machine.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { moveAssignment } from '../dispatch/assignment-life.ts';
import { settleTask } from '../dispatch/task-life.ts';
import { chinaDate } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';
import { disclosureDue, workingCalendar } from './disclosure-due.ts';

/** Every drawn task with its deadline, its lights and whether publication has been confirmed. */
export function listDisclosures({ workspace }: QueryContext, { today }: ParsedInputOf<'disclosure.list'>) {
  const profile = workspace.bureau.profile();
  const calendar = workingCalendar(profile);
  const dueAfter = disclosureDue(workspace);
  const tasks = workspace.disclosures.drawnTasks();
  const progress = workspace.results.progressOf(tasks.map(({ id }) => id));
  return tasks.map(task => {
    const { entered = 0, firstEnd = null, lastEnd = null } = progress.get(task.id) ?? {};
    const due = dueAfter(firstEnd);
    const deadline = due && deadlineState(due.date, today, task.confirmed_on, calendar, profile.dueSoonWorkingDays);
    return {
      taskId: task.id,
      taskNumber: task.number,
      taskName: task.name,
      results: entered,
      total: task.sheets,
      lastEnd,
      due: due?.date ?? null,
      provisional: due?.provisional ?? false,
      workingDaysLeft: deadline?.workingDaysLeft ?? null,
      state: deadline?.state ?? ('open' as const),
      confirmedOn: task.confirmed_on,
      channel: task.channel,
      receipt: task.receipt,
    };
  });
}

/** Nothing counts as published before a clerk says where, when and with which receipt it was. */
export function confirmDisclosure(context: CommandContext, input: ParsedInputOf<'disclosure.confirm'>) {
  const { workspace } = context;
  const task = workspace.tasks.get(input.taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  if (task.state !== 'entered' && !isDisclosed(task.state as TaskState)) {
    throw new AppError('conflict', '还有检查结果没有录入，不能确认公示。请先录完全部结果。');
  }
  const before = workspace.disclosures.get(input.taskId);
  if (!before?.bulletin_number) throw new AppError('conflict', '还没有生成公告。请先生成公告，再确认公示。');
  checkReviewed(context, input.taskId);
  checkBulletin(context, input.taskId, before.bulletin_number);
  checkDay(context, input);
  const { taskId, ...details } = input;
  const { noted } = spendApproval(context, { action: 'disclosure.confirm', subject: taskId, reason: null, details });
  workspace.disclosures.confirm(input.taskId, {
    confirmed_on: input.on,
    channel: input.channel,
    receipt: input.receipt,
  });
  for (const sheet of workspace.assignments.ofTask(taskId)) {
    if (sheet.state === 'entered' || sheet.state === 'reviewed') moveAssignment(context, sheet.id, 'disclose');
  }
  settleTask(context, taskId);
  context.note({ subject: `任务 ${task.number}`, before, after: { ...input, ...noted } });
  return { done: true } as const;
}

/** Where the profile asks for it, nothing is public before somebody else has looked it through (domain.md 4.11). */
function checkReviewed({ workspace }: CommandContext, taskId: number): void {
  if (!workspace.bureau.profile().resultRule.reviewNeeded) return;
  const counts = workspace.reviews.counts(taskId);
  const waiting = (counts.get('entered') ?? 0) + (counts.get('returned') ?? 0);
  if (waiting > 0)
    throw new AppError('conflict', `还有 ${waiting} 个检查结果没有审核通过。请先由录入人以外的人审核，再确认公示。`);
}

/** A bulletin that is older than a correction says something else than the results that would be locked with it. */
function checkBulletin({ workspace }: CommandContext, taskId: number, number: string): void {
  const { lastEntered } = workspace.results.progress(taskId);
  const madeAt = workspace.documents.madeAt(number);
  if (lastEntered !== null && madeAt !== null && lastEntered > madeAt) {
    throw new AppError('conflict', '生成公告之后又改过检查结果。请重新生成公告并公示，再确认。');
  }
}

/** Publication is confirmed after it has happened, and cannot come before the checks have ended. */
function checkDay(context: CommandContext, { taskId, on }: ParsedInputOf<'disclosure.confirm'>): void {
  if (on > chinaDate(context.now())) throw new AppError('invalid-input', '公示日期不能晚于今天。');
  const { lastEnd } = context.workspace.results.progress(taskId);
  if (lastEnd !== null && on < lastEnd) {
    throw new AppError('invalid-input', `公示日期不能早于最后一户检查完成的日期 ${lastEnd}。`);
  }
}
