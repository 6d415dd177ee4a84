import type { PlanItem } from '#domain/draw/plan.ts';
import { itemTitle } from '#domain/item-list/item-version.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { TaskDraft } from './task-store.ts';

/** The items of a task whose objects are inspected for what applies to them (不定项), with their labels; empty for 定项. */
export function openItems({ items }: Workspace, { itemMode, itemIds, itemLabels }: TaskDraft): PlanItem[] {
  if (itemMode === 'fixed') return [];
  const labels = new Map(itemLabels.map(one => [one.itemId, one.labels]));
  return items.byIds(itemIds).map(item => ({
    code: item.code,
    name: itemTitle(item.name, item.sub_item),
    labels: labels.get(item.id) ?? [],
  }));
}
