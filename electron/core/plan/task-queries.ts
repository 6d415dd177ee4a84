import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { disclosureDue } from '../disclosure/disclosure-due.ts';
import { approvalOf, roadOf } from '../dispatch/task-road.ts';
import type { QueryContext } from '../service/context.ts';
import { readDraft } from './read-draft.ts';
import type { TaskRecord, TaskState } from './task-store.ts';

/** Tasks, newest first. */
export function listTasks(context: QueryContext, { text, after, limit }: ParsedInputOf<'task.list'>) {
  const { tasks } = context.workspace;
  const found = tasks.page(text, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: taskRows(context, page),
    next: found.length > limit ? String(page.at(-1)?.id) : null,
    total: tasks.countMatching(text),
  };
}

export function getTask(context: QueryContext, { id }: ParsedInputOf<'task.get'>) {
  const { workspace } = context;
  const task = workspace.tasks.get(id);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  const draft = readDraft(task);
  const items = workspace.items.byIds(draft.itemIds);
  const [row] = taskRows(context, [task]) as [TaskRow];
  return {
    ...row,
    draft,
    items: items.map(item => ({ id: item.id, name: itemTitle(item.name, item.sub_item), itemClass: item.item_class })),
    named: workspace.objects.frameRowsOf(draft.namedIds).map(({ id, code, name }) => ({ id, code, name })),
    drawId: workspace.draws.ofTask(id).at(-1)?.id ?? null,
    voidReason: task.void_reason,
    ...roadOf(workspace, task),
  };
}

type TaskRow = ReturnType<typeof taskRows>[number];

/** What a list shows of tasks; all that is counted is counted for all of them at once. */
function taskRows({ workspace }: QueryContext, tasks: readonly TaskRecord[]) {
  const ids = tasks.map(({ id }) => id);
  const drawn = workspace.draws.drawnBy(ids);
  const progress = workspace.results.progressOf(ids);
  const dueAfter = disclosureDue(workspace);
  return tasks.map(task => {
    const { entered = 0, firstEnd = null } = progress.get(task.id) ?? {};
    return {
      id: task.id,
      number: task.number,
      name: task.name,
      state: task.state as TaskState,
      targeted: readDraft(task).targeted,
      checkFrom: task.check_from,
      checkTo: task.check_to,
      drawn: drawn.get(task.id) ?? 0,
      entered,
      disclosureDue: dueAfter(firstEnd)?.date ?? null,
      approval: approvalOf(workspace, task),
    };
  });
}
