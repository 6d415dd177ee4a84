import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import { sortedPage } from '../db/sorted-page.ts';

export interface FollowUpFilter {
  readonly text: string;
  readonly states: readonly string[];
  readonly measures: readonly string[];
  readonly responsibles: readonly string[];
  readonly late: boolean;
  readonly origin: 'draw' | 'outside' | null;
  readonly taskId: number | null;
  readonly objectId: number | null;
}

export interface FollowUpPage {
  readonly sort: { readonly column: 'number' | 'due' | 'objectName' | 'openedOn'; readonly direction: 'up' | 'down' };
  readonly after: string | null;
  readonly limit: number;
}

const sortColumns: Readonly<Record<FollowUpPage['sort']['column'], RawBuilder<string>>> = {
  number: sql<string>`number`,
  // What has no date yet comes last.
  due: sql<string>`coalesce(due, '9999')`,
  objectName: sql<string>`object_name`,
  openedOn: sql<string>`opened_on`,
};

const oneOfTexts = (column: RawBuilder<unknown>, texts: readonly string[]) =>
  sql<boolean>`${column} in (${sql.join(texts)})`;

/** The ledger as lists show it. */
export function followUpListStore(database: Database) {
  const { build } = database;

  function matching(filter: FollowUpFilter, today: string) {
    const { text, states, measures, responsibles, taskId, objectId } = filter;
    const words = sql<string>`number || ' ' || object_name || ' ' || coalesce(sheet_number, '') || ' ' || problem || ' ' ||
      responsible || ' ' || coalesce(order_number, '') || ' ' || coalesce(case_number, '') || ' ' || coalesce(penalty_number, '')`;
    return build
      .selectFrom('follow_up')
      .$if(text !== '', query => query.where(sql<boolean>`${words} like ${`%${escapeLike(text)}%`} escape '\\'`))
      .$if(states.length > 0, query => query.where('state', 'in', states))
      .$if(measures.length > 0, query => query.where('measure', 'in', measures))
      .$if(responsibles.length > 0, query => query.where(oneOfTexts(sql`responsible`, responsibles)))
      .$if(filter.late, query => query.where('state', '<>', 'closed').where('due', '<', today))
      .$if(filter.origin === 'draw', query => query.where('assignment_id', 'is not', null))
      .$if(filter.origin === 'outside', query => query.where('outside_check_id', 'is not', null))
      .$if(objectId !== null, query => query.where('object_id', '=', objectId))
      .$if(taskId !== null, query =>
        query.where('assignment_id', 'in', ({ selectFrom }) =>
          selectFrom('assignment')
            .select('id')
            .where('task_id', '=', taskId ?? 0),
        ),
      );
  }

  const counted = (filter: FollowUpFilter, today: string): number =>
    database.first(matching(filter, today).select(build.fn.countAll<number>().as('count')))?.count ?? 0;

  return {
    count: counted,

    page: (filter: FollowUpFilter, today: string, { sort, after, limit }: FollowUpPage) =>
      sortedPage(database, matching(filter, today).selectAll(), {
        column: sortColumns[sort.column],
        direction: sort.direction,
        after,
        limit,
      }),

    /** How many rows there are of each state, and of each responsible unit. */
    counts: (column: 'state' | 'responsible'): { value: string; count: number }[] =>
      database.all(
        build
          .selectFrom('follow_up')
          .select(`${column} as value`)
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .groupBy(column)
          .orderBy('count', 'desc')
          .orderBy(column),
      ),

    /** The outcome and the task of the sheets that rows came from, by sheet. */
    sheets(assignmentIds: readonly number[]): Map<number, { readonly outcome: string; readonly taskId: number }> {
      const ids = JSON.stringify(assignmentIds);
      const rows = database.all(
        build
          .selectFrom('assignment')
          .leftJoin('inspection_result', 'inspection_result.assignment_id', 'assignment.id')
          .where(sql<boolean>`assignment.id in (select value from json_each(${ids}))`)
          .select(['assignment.id', 'assignment.task_id as taskId', 'inspection_result.outcome']),
      );
      return new Map(rows.map(({ id, outcome, taskId }) => [id, { outcome: outcome ?? '', taskId }]));
    },
  };
}
