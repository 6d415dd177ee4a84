import type { ResultEntry } from '#domain/result/result-entry.ts';
import type { Database } from '../db/database.ts';
import { oneOf } from '../db/one-of.ts';

/** Who enters a result and when, and the version it becomes. */
export interface ResultMark {
  readonly version: number;
  readonly at: string;
  /** Null for whoever has no account. */
  readonly accountId: number | null;
  readonly name: string;
}

export interface TaskProgress {
  readonly entered: number;
  /** Disclosure is due from it on. */
  readonly firstEnd: string;
  readonly lastEnd: string;
}

/** 检查结果: one for each assignment that was carried out. */
export function resultStore(database: Database) {
  const { build } = database;

  return {
    get: (assignmentId: number) =>
      database.first(build.selectFrom('inspection_result').selectAll().where('assignment_id', '=', assignmentId)) ??
      null,

    inspectorsOf: (assignmentId: number): number[] =>
      database
        .all(build.selectFrom('result_inspector').select('inspector_id').where('assignment_id', '=', assignmentId))
        .map(row => row.inspector_id),

    /** The result as it is entered, without its items and products; it waits for its review again. */
    save(assignmentId: number, entry: ResultEntry, mark: ResultMark): void {
      const values = { ...columnsOf(entry), ...marksOf(mark) };
      database.run(
        build
          .insertInto('inspection_result')
          .values({ assignment_id: assignmentId, ...values })
          .onConflict(conflict => conflict.column('assignment_id').doUpdateSet(values)),
      );
      database.run(build.deleteFrom('result_inspector').where('assignment_id', '=', assignmentId));
      for (const inspectorId of new Set(entry.inspectorIds)) {
        database.run(
          build.insertInto('result_inspector').values({ assignment_id: assignmentId, inspector_id: inspectorId }),
        );
      }
    },

    /** Every result of a task, by assignment id. */
    ofTask(taskId: number) {
      const rows = database.all(
        build
          .selectFrom('inspection_result')
          .innerJoin('assignment', 'assignment.id', 'inspection_result.assignment_id')
          .where('assignment.task_id', '=', taskId)
          .selectAll('inspection_result'),
      );
      return new Map(rows.map(row => [row.assignment_id, row]));
    },

    /** How many results a task has, the last day a check ended, and when the last of them was entered or corrected. */
    progress(taskId: number): { entered: number; lastEnd: string | null; lastEntered: string | null } {
      const row = database.first(
        build
          .selectFrom('inspection_result')
          .innerJoin('assignment', 'assignment.id', 'inspection_result.assignment_id')
          .where('assignment.task_id', '=', taskId)
          .select(({ fn }) => [
            fn.countAll<number>().as('entered'),
            fn.max('ended_on').as('lastEnd'),
            fn.max('entered_at').as('lastEntered'),
          ]),
      );
      return { entered: row?.entered ?? 0, lastEnd: row?.lastEnd ?? null, lastEntered: row?.lastEntered ?? null };
    },

    /** The same of many tasks at once, by task id, with the earliest end of a check; of a task without results nothing. */
    progressOf(taskIds: readonly number[]): Map<number, TaskProgress> {
      const rows = database.all(
        build
          .selectFrom('assignment')
          .innerJoin('inspection_result', 'inspection_result.assignment_id', 'assignment.id')
          .where('assignment.task_id', 'in', oneOf(taskIds))
          .select(({ fn }) => [
            'assignment.task_id as taskId',
            fn.countAll<number>().as('entered'),
            fn.min('ended_on').as('firstEnd'),
            fn.max('ended_on').as('lastEnd'),
          ])
          .groupBy('assignment.task_id'),
      );
      return new Map(rows.map(({ taskId, ...progress }) => [taskId, progress]));
    },
  };
}

const columnsOf = (entry: ResultEntry) => ({
  outcome: entry.outcome,
  checked_on: entry.checkedOn,
  ended_on: entry.endedOn,
  finding: entry.finding,
  note: entry.note,
  more_outcomes: JSON.stringify(entry.moreOutcomes),
  not_carried_out: entry.notCarriedOut,
  method: entry.method,
  party_opinion: entry.partyOpinion,
  party_signature: entry.partySignature,
  refusal_reason: entry.refusalReason,
  witness: entry.witness,
  guidance: entry.guidance,
  first_minor: entry.firstMinor ? 1 : 0,
  first_minor_basis: entry.firstMinorBasis,
  mobile: entry.mobile ? 1 : 0,
  no_disclosure_reason: entry.noDisclosureReason,
  team_change: entry.teamChange,
});

const marksOf = ({ version, at, accountId, name }: ResultMark) => ({
  entered_at: at,
  version,
  state: 'entered',
  entered_by: accountId,
  entered_name: name,
  reviewed_by: null,
  reviewed_name: '',
  reviewed_at: null,
  review_opinion: '',
});

export type ResultRecord = NonNullable<ReturnType<ReturnType<typeof resultStore>['get']>>;
