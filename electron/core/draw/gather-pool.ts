import type { GatheredPool } from '../plan/gathered-pool.ts';
import { PackedPool } from '../plan/packed-pool.ts';
import { poolSorter } from '../plan/pool.ts';
import type { TaskDraft } from '../plan/task-store.ts';
import type { Workspace } from '../workspace/workspace.ts';

const portion = 10_000;

/** Reads the range of a task in portions and yields how many rows were seen after each; returns the pool in frame order. */
export function* gatherPool(
  workspace: Workspace,
  draft: TaskDraft,
  taskId: number | null,
): Generator<number, GatheredPool> {
  const sorter = poolSorter(workspace, draft, taskId);
  const pool = new PackedPool();
  let inRange = 0;
  const portionAfter = (after: string) =>
    draft.objects === 'named'
      ? workspace.objects.frameRowsOf(draft.namedIds)
      : workspace.objects.frameRows(draft.range, after, portion);
  for (let after = ''; ; ) {
    const rows = portionAfter(after);
    for (const row of rows) {
      const placed = sorter.place(row);
      if (placed) pool.add(placed);
    }
    inRange += rows.length;
    const last = rows.at(-1);
    if (!last || rows.length < portion) break;
    after = last.code;
    yield inRange;
  }
  return { inRange, outsideStrata: sorter.outsideStrata(), exclusions: sorter.exclusions(), pool };
}
