import type { TaskDraft } from './task-store.ts';

/** The usual kind of draw: what a task means that was saved before there were others. */
const usualKind = {
  minimum: 0,
  smallPool: { limit: 10, minimum: 2, bpAbove: 5000 },
  objects: 'sampled',
  namedIds: [],
  departments: [],
  itemMode: 'fixed',
  itemLabels: [],
} as const satisfies Partial<TaskDraft>;

/** The draft of a stored task, whole, whenever it was saved. */
export function readDraft({ draft }: { readonly draft: string }): TaskDraft {
  return { ...usualKind, ...(JSON.parse(draft) as Partial<TaskDraft>) } as TaskDraft;
}
