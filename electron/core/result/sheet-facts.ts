import { AppError } from '#contract/app-error.ts';
import type { QueryContext } from '../service/context.ts';
import { itemsOfSheet, outcomeNames } from './sheet-circumstances.ts';
import type { SheetFacts } from './sheet-texts.ts';
import { storedResult } from './stored-result.ts';

/** Every 任务单 of a task that counts, with what is known of it. */
export function factsOfTask(context: QueryContext, taskId: number): SheetFacts[] {
  const { workspace } = context;
  if (!workspace.tasks.get(taskId)) throw new AppError('not-found', '找不到这个抽查任务。');
  const teams = workspace.assignments.teams(taskId);
  const names = outcomeNames(context);
  const nameOf = (id: number) => workspace.inspectors.get(id)?.name ?? '';
  return workspace.assignments.ofTask(taskId).map(sheet => ({
    sheet,
    stored: storedResult(workspace, sheet.id),
    items: itemsOfSheet(workspace, sheet),
    team: teams.get(sheet.id) ?? [],
    nameOf,
    outcomeNames: names,
  }));
}
