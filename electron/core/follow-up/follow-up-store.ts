import { type Insertable, type Selectable, sql } from 'kysely';
import type { FollowUpEvent, FollowUpState } from '#domain/follow-up/follow-up-machine.ts';
import type { Database } from '../db/database.ts';
import type { FollowUpEventTable, FollowUpTable } from '../db/follow-up-tables.ts';
import { problemOutcomes } from './problem-outcomes.ts';

export type FollowUpRecord = Selectable<FollowUpTable>;
type NewFollowUp = Pick<
  Insertable<FollowUpTable>,
  | 'assignment_id'
  | 'outside_check_id'
  | 'object_id'
  | 'object_name'
  | 'sheet_number'
  | 'problem'
  | 'basis'
  | 'responsible'
  | 'due'
  | 'opened_on'
  | 'opened_by'
>;
export type FollowUpChange = Partial<
  Omit<FollowUpRecord, 'id' | 'number' | 'assignment_id' | 'outside_check_id' | 'opened_on' | 'opened_by'>
>;

interface NewEvent extends Omit<Insertable<FollowUpEventTable>, 'id' | 'event' | 'from_state' | 'to_state'> {
  readonly event: FollowUpEvent | 'open';
  readonly from_state: FollowUpState;
  readonly to_state: FollowUpState;
}

/** A result whose outcome, or any other beside it, is a problem. */
const hasProblem = sql<boolean>`(inspection_result.outcome in (${sql.join(problemOutcomes)}) or exists (
  select 1 from json_each(inspection_result.more_outcomes) where value in (${sql.join(problemOutcomes)})))`;

/** 后续处置台账: the rows, and what happened to each. */
export function followUpStore(database: Database) {
  const { build } = database;
  const rows = () => build.selectFrom('follow_up').selectAll();

  /** The number after the highest of a year; rows are never removed. */
  function nextNumber(year: string): string {
    const beginning = `HZ-${year}-`;
    const last = database.first(
      build
        .selectFrom('follow_up')
        .where('number', '>=', beginning)
        .where('number', '<', `HZ-${year}.`)
        .select(({ fn }) => fn.max('number').as('number')),
    )?.number;
    return `${beginning}${String(Number(last?.slice(beginning.length) ?? 0) + 1).padStart(6, '0')}`;
  }

  return {
    get: (id: number): FollowUpRecord | null => database.first(rows().where('id', '=', id)) ?? null,

    ofAssignment: (assignmentId: number): FollowUpRecord | null =>
      database.first(rows().where('assignment_id', '=', assignmentId)) ?? null,

    ofOutsideCheck: (checkId: number): FollowUpRecord | null =>
      database.first(rows().where('outside_check_id', '=', checkId)) ?? null,

    add(row: NewFollowUp): { id: number; number: string } {
      const number = nextNumber(row.opened_on.slice(0, 4));
      const { lastId } = database.run(build.insertInto('follow_up').values({ ...row, number, state: 'open' }));
      return { id: lastId, number };
    },

    change(id: number, change: FollowUpChange): void {
      database.run(build.updateTable('follow_up').set(change).where('id', '=', id));
    },

    addEvent(event: NewEvent): void {
      database.run(build.insertInto('follow_up_event').values(event));
    },

    /** The road of a row, oldest first. */
    events: (id: number): Selectable<FollowUpEventTable>[] =>
      database.all(build.selectFrom('follow_up_event').selectAll().where('follow_up_id', '=', id).orderBy('id')),

    /** The articles that the items of a result name, each once. */
    articlesOf: (assignmentId: number): string[] =>
      database
        .all(
          build
            .selectFrom('result_item')
            .where('assignment_id', '=', assignmentId)
            .where('problem', '=', 1)
            .where('article', '<>', '')
            .select('article')
            .distinct()
            .orderBy('article'),
        )
        .map(({ article }) => article),

    /** Whether a task has a row that is not closed. */
    isOpenInTask: (taskId: number): boolean =>
      database.first(
        build
          .selectFrom('follow_up')
          .innerJoin('assignment', 'assignment.id', 'follow_up.assignment_id')
          .where('assignment.task_id', '=', taskId)
          .where('assignment.voided_at', 'is', null)
          .where('follow_up.state', '<>', 'closed')
          .select('follow_up.id')
          .limit(1),
      ) !== undefined,

    /** Sheets with a finding that nobody has brought into the ledger; of one task, or of all where it is null. */
    missing: (taskId: number | null): number[] =>
      database
        .all(
          build
            .selectFrom('assignment')
            .innerJoin('inspection_result', 'inspection_result.assignment_id', 'assignment.id')
            .where('assignment.voided_at', 'is', null)
            .where(hasProblem)
            .where(({ not, exists, selectFrom }) =>
              not(
                exists(
                  selectFrom('follow_up')
                    .whereRef('follow_up.assignment_id', '=', 'assignment.id')
                    .select('follow_up.id'),
                ),
              ),
            )
            .$if(taskId !== null, query => query.where('assignment.task_id', '=', taskId ?? 0))
            .select('assignment.id')
            .orderBy('assignment.id'),
        )
        .map(({ id }) => id),
  };
}
