import type { Database } from '../db/database.ts';
import { oneOf } from '../db/one-of.ts';

export interface ResultEntry {
  readonly assignmentId: number;
  readonly outcome: string;
  readonly checkedOn: string;
  readonly endedOn: string;
  readonly finding: string;
  readonly note: string;
  readonly inspectorIds: readonly number[];
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

    save(entry: ResultEntry, at: string): void {
      const values = {
        outcome: entry.outcome,
        checked_on: entry.checkedOn,
        ended_on: entry.endedOn,
        finding: entry.finding,
        note: entry.note,
        entered_at: at,
      };
      database.run(
        build
          .insertInto('inspection_result')
          .values({ assignment_id: entry.assignmentId, ...values })
          .onConflict(conflict => conflict.column('assignment_id').doUpdateSet(values)),
      );
      database.run(build.deleteFrom('result_inspector').where('assignment_id', '=', entry.assignmentId));
      for (const inspectorId of new Set(entry.inspectorIds)) {
        database.run(
          build.insertInto('result_inspector').values({ assignment_id: entry.assignmentId, inspector_id: inspectorId }),
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

export type ResultRecord = NonNullable<ReturnType<ReturnType<typeof resultStore>['get']>>;
