import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { disclosureDue } from '../disclosure/disclosure-due.ts';
import type { QueryContext } from '../service/context.ts';
import { readDraft } from './read-draft.ts';
import type { TaskRecord, TaskState } from './task-store.ts';

/** Tasks, newest first. */
export function listTasks(context: QueryContext, { text, after, limit }: ParsedInputOf<'task.list'>) {
  const { tasks } = context.workspace;
  const found = tasks.page(text, after === null ? null : Number(after), limit + 1);
  const page = found.slice(0, limit);
  return {
    rows: page.map(task => taskRow(context, task)),
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
  return {
    ...taskRow(context, task),
    draft,
    items: items.map(item => ({ id: item.id, name: itemTitle(item.name, item.sub_item), itemClass: item.item_class })),
    named: workspace.objects.frameRowsOf(draft.namedIds).map(({ id, code, name }) => ({ id, code, name })),
    drawId: workspace.draws.ofTask(id).at(-1)?.id ?? null,
    voidReason: task.void_reason,
  };
}

function taskRow(context: QueryContext, task: TaskRecord) {
  const { workspace } = context;
  const draft = readDraft(task);
  const draw = workspace.draws.ofTask(task.id).at(-1);
  const drawn = draw && draw.state !== 'CANCELLED' ? workspace.attempts.drawnCount(draw.id, draw.attempt) : 0;
  return {
    id: task.id,
    number: task.number,
    name: task.name,
    state: task.state as TaskState,
    targeted: draft.targeted,
    checkFrom: task.check_from,
    checkTo: task.check_to,
    drawn,
    entered: workspace.results.progress(task.id).entered,
    disclosureDue: disclosureDue(workspace, task.id)?.date ?? null,
  };
}
