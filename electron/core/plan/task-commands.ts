import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { isBeforeDraw, type TaskState } from '#domain/dispatch/task-machine.ts';
import { spendApproval } from '../approval/spend-approval.ts';
import { moveTask } from '../dispatch/task-life.ts';
import { checkOrigin, originColumns, originOf } from '../dispatch/task-origin.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext } from '../service/context.ts';
import { taskSeries } from './task-series.ts';
import type { TaskDraft, TaskRecord } from './task-store.ts';
import { outsideList, outsideNormalDraw, validItems } from './valid-items.ts';

const done = { done: true } as const;

/** Opens a task as a draft and gives it its number 代字〔年〕序号. */
export function createTask(context: CommandContext, { origin, ...given }: ParsedInputOf<'task.create'>) {
  const draft = checkedDraft(context, given);
  const { workspace } = context;
  if (origin) checkOrigin(workspace, origin);
  const at = instantText(context.now());
  const year = Number(draft.checkFrom.slice(0, 4));
  const sign = workspace.bureau.get().taskSign;
  const sequence = workspace.documents.takeNumber(taskSeries, year, draft.name, at);
  const number = `${sign}〔${year}〕${sequence}号`;
  const id = workspace.tasks.create(number, draft, at);
  if (origin) workspace.dispatches.setOrigin(id, originColumns(origin));
  context.note({ subject: `任务 ${number}`, after: { ...draft, ...origin } });
  return { id, number };
}

/** Changes a task that has not been drawn yet. */
export function saveTask(context: CommandContext, { id, draft: given, origin }: ParsedInputOf<'task.save'>) {
  const task = requireDraft(context, id);
  const draft = checkedDraft(context, given);
  if (Number(draft.checkFrom.slice(0, 4)) !== task.year) {
    throw new AppError('conflict', `任务编号属于 ${task.year} 年，检查开始日期不能改到别的年度。请作废后另建任务。`);
  }
  context.workspace.tasks.save(id, draft);
  if (origin) {
    checkOrigin(context.workspace, origin);
    context.workspace.dispatches.setOrigin(id, originColumns(origin));
  }
  const before = { ...JSON.parse(task.draft), ...(origin && originOf(task)) };
  context.note({ subject: `任务 ${task.number}`, before, after: { ...draft, ...origin } });
  return done;
}

/** A void task keeps its number and its reason; after the draw it is the results that speak, so it can no longer be voided. */
export function voidTask(context: CommandContext, { id, reason }: ParsedInputOf<'task.void'>) {
  const task = requireUndrawn(context, id);
  const { noted } = spendApproval(context, { action: 'task.void', subject: id, reason });
  context.workspace.tasks.setVoidReason(id, reason);
  moveTask(context, id, 'void', reason);
  const after = { state: 'void', ...noted };
  context.note({ subject: `任务 ${task.number}`, before: { state: task.state }, after, reason });
  return done;
}

function requireUndrawn(context: CommandContext, id: number): TaskRecord {
  const task = context.workspace.tasks.get(id);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  if (!isBeforeDraw(task.state as TaskState))
    throw new AppError('conflict', '这个任务已进入抽取或已作废，不能再修改。');
  return task;
}

function requireDraft(context: CommandContext, id: number): TaskRecord {
  const task = requireUndrawn(context, id);
  if (task.state === 'draft') return task;
  throw new AppError('conflict', '这个任务已提交审批或已批准，不能直接修改。请先撤回审批申请，或把任务退回草稿。');
}

/** A draft that can be kept, with its items as the list has them that counts on its day. */
function checkedDraft(context: CommandContext, draft: TaskDraft): TaskDraft {
  if (draft.checkTo < draft.checkFrom) throw new AppError('invalid-input', '检查结束日期不能早于开始日期。');
  if (draft.objects === 'sampled' && draft.rounding === 'total' && draft.total === null) {
    throw new AppError('invalid-input', '按总数分配时请填写抽取总数。');
  }
  const named = context.workspace.objects.frameRowsOf(draft.namedIds).length;
  if (named !== new Set(draft.namedIds).size) {
    throw new AppError('not-found', '选定的检查对象中有的已不在名录库里，请重新选择。');
  }
  if (draft.itemLabels.some(({ itemId }) => !draft.itemIds.includes(itemId))) {
    throw new AppError('invalid-input', '适用标签只能给选定的抽查事项设置。');
  }
  const known = context.workspace.items.byIds(draft.itemIds).length;
  if (known !== new Set(draft.itemIds).size)
    throw new AppError('not-found', '所选抽查事项中有的已不在清单里，请重新选择。');
  const valid = validItems(context.workspace, draft);
  const outside = outsideList(valid, draft.checkFrom);
  if (outside !== null) throw new AppError('invalid-input', outside);
  const kept = outsideNormalDraw(context.workspace, valid.draft);
  if (kept !== null) throw new AppError('invalid-input', kept);
  return valid.draft;
}
