import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { type AssignmentState, isBeforeCheck } from '#domain/dispatch/assignment-machine.ts';
import { isRecusal, peopleChangeTitles, recusalApplicantTitles } from '#domain/dispatch/people-change.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { moveAssignment } from './assignment-life.ts';
import { requireSheet } from './dispatch-commands.ts';
import { settleTask } from './task-life.ts';

const done = { done: true } as const;

/** Asks that somebody of a team does not go (R-136; domain.md 4.10): only while nobody has begun to check. */
export function requestRecusal(context: CommandContext, input: ParsedInputOf<'recusal.request'>) {
  const { workspace, actor, note, now } = context;
  const sheet = requireSheet(context, input.assignmentId);
  if (!isBeforeCheck(sheet.state as AssignmentState)) {
    throw new AppError('conflict', `任务单 ${sheet.number} 已经开始检查，不能再申请回避或变更人员。`);
  }
  const team = workspace.assignments.teams(sheet.task_id).get(sheet.id) ?? [];
  const person = team.find(({ id }) => id === input.inspectorId);
  if (!person) throw new AppError('invalid-input', '这名检查人员不在这张任务单的检查组里，请刷新页面后再试。');
  if (input.applicant === 'party' && !isRecusal(input.kind)) {
    throw new AppError('invalid-input', '当事人只能申请回避。请假、调离由本人或本单位提出。');
  }
  if (input.on > chinaDate(now())) throw new AppError('invalid-input', '申请日期不能晚于今天。');
  if (workspace.recusals.openOf(sheet.id).some(one => one.inspector_id === input.inspectorId)) {
    throw new AppError('conflict', `${person.name}在这张任务单上已有一项没有办完的申请。`);
  }
  const id = workspace.recusals.add({
    assignment_id: sheet.id,
    inspector_id: input.inspectorId,
    applicant: input.applicant,
    kind: input.kind,
    reason: input.reason,
    requested_on: input.on,
    requested_by: actor.accountId,
    requested_name: actor.name,
  });
  settleTask(context, sheet.task_id);
  note({
    subject: `任务单 ${sheet.number}`,
    after: {
      编号: id,
      检查人员: person.name,
      申请人: recusalApplicantTitles[input.applicant],
      事由: peopleChangeTitles[input.kind],
    },
    reason: input.reason,
  });
  return { id };
}

/** Decides a request, as somebody else than whoever entered it; a granted one still waits for the replacement. */
export function decideRecusal(context: CommandContext, { id, decision, reason }: ParsedInputOf<'recusal.decide'>) {
  const { workspace, actor, note, now } = context;
  const found = workspace.recusals.get(id);
  if (!found) throw new AppError('not-found', '找不到这项申请，请刷新列表后再试。');
  if (found.decision !== null) throw new AppError('conflict', '这项申请已经有了决定，不能再改变。请刷新列表。');
  if (found.requested_by !== null && found.requested_by === actor.accountId) {
    throw new AppError('not-allowed', '自己登记的申请不能由自己决定，请由另一个有审批权限的人决定。');
  }
  const sheet = requireSheet(context, found.assignment_id);
  workspace.recusals.decide(id, decision, { reason, name: actor.name, at: instantText(now()) });
  settleTask(context, sheet.task_id);
  const after = { 编号: id, 决定: decision === 'granted' ? '准予' : '驳回' };
  note({ subject: `任务单 ${sheet.number}`, after, reason });
  return done;
}

/** A replacement that the draw brought ends the granted requests about that person; the new team is sent out anew. */
export function linkReplacement(
  context: CommandContext,
  { sheetId, inspectorId, seq, reason }: { sheetId: number; inspectorId: number; seq: number; reason: string },
): void {
  const { assignments, recusals, dispatches } = context.workspace;
  const sheet = assignments.get(sheetId);
  if (!sheet) return;
  for (const one of recusals.openOf(sheetId)) {
    if (one.inspector_id === inspectorId && one.decision === 'granted') recusals.setLedgerEntry(one.id, seq);
  }
  if (sheet.leader_id === inspectorId) dispatches.set(sheetId, { leader_id: null });
  if (sheet.state === 'dispatched' || sheet.state === 'received') moveAssignment(context, sheetId, 'recall', reason);
  settleTask(context, sheet.task_id);
}
