import type { ParsedInputOf } from '#contract/contract.ts';
import { stratumName } from '#domain/plan/pool-choice.ts';
import { foundProblem } from '#domain/result/outcome-set.ts';
import { moreOutcomesOf, outcomeWords } from '../result/stored-result.ts';
import type { QueryContext } from '../service/context.ts';
import { listOutcomes } from './list-outcomes.ts';
import { itemsOfSheets } from './sheet-items.ts';

/** The 检查任务单 of a task in draw order, each with its team and, once entered, its result. */
export function listAssignments(context: QueryContext, { taskId, after, limit }: ParsedInputOf<'assignment.list'>) {
  const { workspace } = context;
  const found = workspace.assignments.page(taskId, after === null ? 0 : Number(after), limit + 1);
  const page = found.slice(0, limit);
  const teams = workspace.assignments.teams(taskId);
  const items = itemsOfSheets(workspace, page);
  const names = new Map<string, string>(listOutcomes(context).map(({ code, name }) => [code, name]));
  const rows = page.map(assignment => {
    const result = workspace.results.get(assignment.id);
    return {
      id: assignment.id,
      number: assignment.number,
      noticeNumber: assignment.notice_number,
      objectCode: assignment.object_code,
      objectName: assignment.object_name,
      address: assignment.address,
      stratum: stratumName(assignment.stratum),
      items: items?.get(assignment.id)?.map(({ name }) => name) ?? [],
      team: teams.get(assignment.id) ?? [],
      result: result && {
        outcome: result.outcome,
        outcomeName: outcomeWords(names, result),
        version: result.version,
        state: result.state as 'entered' | 'returned' | 'reviewed',
        problem: foundProblem({ outcome: result.outcome, moreOutcomes: moreOutcomesOf(result) }),
        checkedOn: result.checked_on,
        endedOn: result.ended_on,
        inspectorIds: workspace.results.inspectorsOf(assignment.id),
        finding: result.finding,
        note: result.note,
        enteredAt: result.entered_at,
      },
    };
  });
  return {
    rows,
    next: found.length > limit ? String(page.at(-1)?.position) : null,
    total: workspace.assignments.count(taskId),
  };
}
