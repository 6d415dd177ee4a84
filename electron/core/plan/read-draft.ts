import { usualSmallPool } from '#domain/draw/small-pool.ts';
import { everything } from '../registry/object-filter.ts';
import type { TaskDraft } from './task-store.ts';

/** The usual kind of draw: what a task means that was saved before there were others. */
const usualKind: Pick<
  TaskDraft,
  'minimum' | 'smallPool' | 'objects' | 'namedIds' | 'departments' | 'itemMode' | 'itemLabels'
> = {
  minimum: 0,
  smallPool: usualSmallPool,
  objects: 'sampled',
  namedIds: [],
  departments: [],
  itemMode: 'fixed',
  itemLabels: [],
};

/** The draft of a stored task, whole, whenever it was saved. */
export function readDraft({ draft }: { readonly draft: string }): TaskDraft {
  const stored = JSON.parse(draft) as Omit<TaskDraft, keyof typeof usualKind>;
  return { ...usualKind, ...stored, range: { ...everything, ...stored.range } };
}
