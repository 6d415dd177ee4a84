import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { QueryContext } from '../service/context.ts';

/** What the item list says an inspector looks at: 检查内容 and 抽查工作指引 of the items of a task; items that say neither are left out. */
export function listGuides({ workspace }: QueryContext, { taskId }: ParsedInputOf<'assignment.guides'>) {
  const task = workspace.tasks.get(taskId);
  if (!task) throw new AppError('not-found', '找不到这个抽查任务。');
  return workspace.items
    .byIds(readDraft(task).itemIds)
    .filter(({ content, guide }) => content !== null || guide !== null)
    .map(({ id, name, sub_item, content, guide }) => ({
      itemId: id,
      title: itemTitle(name, sub_item),
      content: content ?? '',
      guide: guide ?? '',
    }));
}
