import type { ParsedInputOf } from '#contract/contract.ts';
import { foundProblem } from '#domain/result/outcome-set.ts';
import type { QueryContext } from '../service/context.ts';
import { outcomeNames } from './sheet-circumstances.ts';
import { moreOutcomesOf, outcomeWords } from './stored-result.ts';

/** The results that wait for review, were sent back or were approved, in the order in which they were drawn. */
export function listQueue(context: QueryContext, input: ParsedInputOf<'result.queue'>) {
  const { workspace, actor } = context;
  const { after, limit, ...filter } = input;
  const found = workspace.reviews.page(filter, after === null ? 0 : Number(after), limit + 1);
  const names = outcomeNames(context);
  const counts = workspace.reviews.counts(filter.taskId);
  const rows = found.slice(0, limit).map(result => ({
    assignmentId: result.assignment_id,
    number: result.number,
    taskId: result.task_id,
    taskName: result.task_name,
    objectName: result.object_name,
    outcomeName: outcomeWords(names, result),
    problem: foundProblem({ outcome: result.outcome, moreOutcomes: moreOutcomesOf(result) }),
    finding: result.finding,
    checkedOn: result.checked_on,
    endedOn: result.ended_on,
    enteredName: result.entered_name,
    enteredAt: result.entered_at,
    version: result.version,
    state: result.state as 'entered' | 'returned' | 'reviewed',
    own: result.entered_by !== null && result.entered_by === actor.accountId,
    reviewOpinion: result.review_opinion,
    evidence: result.evidence ?? 0,
  }));
  return {
    rows,
    next: found.length > limit ? String(rows.at(-1)?.assignmentId) : null,
    total: workspace.reviews.count(filter),
    counts: {
      entered: counts.get('entered') ?? 0,
      returned: counts.get('returned') ?? 0,
      reviewed: counts.get('reviewed') ?? 0,
    },
  };
}
