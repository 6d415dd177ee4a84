import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isDisclosed, type TaskState } from '#domain/dispatch/task-machine.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { moveAssignment } from '../dispatch/assignment-life.ts';
import { settleTask } from '../dispatch/task-life.ts';
import { eligibility, oneDay } from '../plan/eligibility.ts';
import { chinaDate, instantText } from '../service/clock.ts';
import type { CommandContext, QueryContext } from '../service/context.ts';

/** The outcomes that can be entered, in the words of the profile; the codes stay those of R-150. */
export function listOutcomes(context: QueryContext) {
  const names = context.workspace.bureau.profile().outcomeNames;
  return outcomes.map(({ code, name }) => ({ code, name: names[code] ?? name }));
}

/** 录入检查结果: the nine outcomes of R-150, at least two certified inspectors, dates in order (domain.md 4.11). */
export function saveResult(context: CommandContext, entry: ParsedInputOf<'result.save'>) {
  const { workspace } = context;
  const assignment = workspace.assignments.get(entry.assignmentId);
  if (!assignment) throw new AppError('not-found', '找不到这张检查任务单。');
  const task = workspace.tasks.get(assignment.task_id);
  if (task && isDisclosed(task.state as TaskState))
    throw new AppError('conflict', '该任务的结果已确认公示，更正须走更正程序，不能直接修改。');
  checkEntry(context, entry, assignment.draw_id);
  const before = workspace.results.get(entry.assignmentId);
  workspace.results.save(entry, instantText(context.now()));
  moveAssignment(context, entry.assignmentId, 'enter');
  settleTask(context, assignment.task_id);
  context.note({ subject: `任务单 ${assignment.number}`, before: before ?? undefined, after: entry });
  return { done: true } as const;
}

function checkEntry(context: CommandContext, entry: ParsedInputOf<'result.save'>, drawId: number): void {
  const { workspace } = context;
  const outcome = outcomes.find(({ code }) => code === entry.outcome);
  if (!outcome) throw new AppError('invalid-input', '检查结果不在规定的类别之中，请从列表中选择。');
  if (outcome.problem && entry.finding === '') {
    throw new AppError('invalid-input', `结果为“${outcome.name}”时，请写明发现的问题。`);
  }
  const drawnOn = workspace.draws.get(drawId)?.started_at.slice(0, 10) ?? '';
  if (entry.checkedOn < drawnOn) throw new AppError('invalid-input', `检查日期不能早于抽取日期 ${drawnOn}。`);
  if (entry.endedOn < entry.checkedOn) throw new AppError('invalid-input', '检查完成日期不能早于检查日期。');
  if (entry.endedOn > chinaDate(context.now())) throw new AppError('invalid-input', '检查完成日期不能晚于今天。');
  if (new Set(entry.inspectorIds).size < 2) throw new AppError('invalid-input', '检查人员不得少于两人。');
  for (const id of entry.inspectorIds) checkInspector(context, id, entry.checkedOn);
}

function checkInspector(context: CommandContext, id: number, on: string): void {
  const person = context.workspace.inspectors.get(id);
  if (!person) throw new AppError('not-found', '所选检查人员已不在名录库中，请重新选择。');
  // He may have left since; the day of the check counts.
  const obstacles = eligibility(context.workspace).obstacles({ ...person, status: 'on-duty' }, oneDay(on));
  if (obstacles.length > 0) {
    throw new AppError(
      'invalid-input',
      `${person.name}在 ${on} 不能作为执法检查人员（${obstacles.map(({ words }) => words).join('、')}）。`,
    );
  }
}
