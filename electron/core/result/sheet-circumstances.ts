import type { ResultCircumstances } from '#domain/result/result-entry.ts';
import type { AssignmentRecord } from '../check/assignment-store.ts';
import { listOutcomes } from '../check/list-outcomes.ts';
import { itemsOfSheets } from '../check/sheet-items.ts';
import { checkAllowedFrom } from '../dispatch/check-approval.ts';
import { readDraft } from '../plan/read-draft.ts';
import type { KnownItem } from '../registry/item-store.ts';
import { chinaDate } from '../service/clock.ts';
import type { QueryContext } from '../service/context.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a business is inspected for: the items of its task, or where they differ its own (不定项). */
export function itemsOfSheet(workspace: Workspace, sheet: AssignmentRecord): readonly KnownItem[] {
  const own = itemsOfSheets(workspace, [sheet])?.get(sheet.id);
  const task = workspace.tasks.get(sheet.task_id);
  return own ?? (task ? workspace.items.byIds(readDraft(task).itemIds) : []);
}

/** What a result of this sheet is judged by. */
export function circumstancesOf(context: QueryContext, sheet: AssignmentRecord): ResultCircumstances {
  const { workspace } = context;
  const names = outcomeNames(context);
  return {
    drawnOn: workspace.draws.get(sheet.draw_id)?.started_at.slice(0, 10) ?? '',
    allowedFrom: checkAllowedFrom(workspace, sheet.task_id),
    today: chinaDate(context.now()),
    itemIds: itemsOfSheet(workspace, sheet).map(({ id }) => id),
    teamIds:
      workspace.assignments
        .teams(sheet.task_id)
        .get(sheet.id)
        ?.map(({ id }) => id) ?? [],
    fullRecord: workspace.bureau.profile().resultRule.fullRecord,
    outcomeName: code => names.get(code) ?? code,
  };
}

/** Outcomes by code in the words of the profile. */
export const outcomeNames = (context: QueryContext): ReadonlyMap<string, string> =>
  new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
