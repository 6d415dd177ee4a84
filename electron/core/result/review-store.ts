import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import type { Database } from '../db/database.ts';

/** Which results are looked for. */
export interface QueueFilter {
  readonly taskId: number | null;
  readonly state: 'entered' | 'returned' | 'reviewed';
  readonly text: string;
  /** Whether a problem was found; null for both. */
  readonly problem: boolean | null;
}

const problemCodes = outcomes.filter(({ problem }) => problem).map(({ code }) => code as string);

/** What somebody who looked through a result has decided. */
export interface Review {
  readonly state: 'reviewed' | 'returned';
  readonly accountId: number | null;
  readonly name: string;
  readonly at: string;
  readonly opinion: string;
}

/** 审核: the results that wait for it, and what was decided. */
export function reviewStore(database: Database) {
  const { build } = database;
  const joined = () =>
    build
      .selectFrom('inspection_result')
      .innerJoin('assignment', 'assignment.id', 'inspection_result.assignment_id')
      .innerJoin('task', 'task.id', 'assignment.task_id')
      .where('assignment.voided_at', 'is', null);
  const found = ({ taskId, state, text, problem }: QueueFilter) => {
    const like = `%${text}%`;
    const inState = joined().where('inspection_result.state', '=', state);
    const ofTask = taskId === null ? inState : inState.where('assignment.task_id', '=', taskId);
    const wanted =
      problem === null
        ? ofTask
        : ofTask.where(({ or, eb, not }) => {
            const has = or([
              eb('inspection_result.outcome', 'in', problemCodes),
              ...problemCodes.map(code => eb('inspection_result.more_outcomes', 'like', `%"${code}"%`)),
            ]);
            return problem ? has : not(has);
          });
    if (text === '') return wanted;
    return wanted.where(({ or, eb }) =>
      or([
        eb('assignment.number', 'like', like),
        eb('assignment.object_name', 'like', like),
        eb('task.name', 'like', like),
        eb('inspection_result.entered_name', 'like', like),
      ]),
    );
  };

  return {
    count: (filter: QueueFilter): number =>
      database.first(found(filter).select(({ fn }) => fn.countAll<number>().as('count')))?.count ?? 0,

    /** In the order in which they were drawn. */
    page: (filter: QueueFilter, after: number, limit: number) =>
      database.all(
        found(filter)
          .where('assignment.id', '>', after)
          .limit(limit)
          .selectAll('inspection_result')
          .select(({ selectFrom, fn }) => [
            'assignment.number',
            'assignment.object_name',
            'assignment.task_id',
            'task.name as task_name',
            selectFrom('result_evidence')
              .whereRef('result_evidence.assignment_id', '=', 'assignment.id')
              .where('removed_at', 'is', null)
              .select(fn.countAll<number>().as('count'))
              .as('evidence'),
          ])
          .orderBy('assignment.id'),
      ),

    counts: (taskId: number | null): ReadonlyMap<string, number> =>
      new Map(
        database
          .all(
            (taskId === null ? joined() : joined().where('assignment.task_id', '=', taskId))
              .select(({ fn }) => ['inspection_result.state', fn.countAll<number>().as('count')])
              .groupBy('inspection_result.state'),
          )
          .map(({ state, count }) => [state, count]),
      ),

    decide(assignmentId: number, { state, accountId, name, at, opinion }: Review): void {
      const values = { state, reviewed_by: accountId, reviewed_name: name, reviewed_at: at, review_opinion: opinion };
      database.run(build.updateTable('inspection_result').set(values).where('assignment_id', '=', assignmentId));
    },
  };
}
