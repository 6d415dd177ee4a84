import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { RecheckTable } from '../db/result-tables.ts';

export type RecheckRecord = Selectable<RecheckTable>;

/** 复核 of results. */
export function recheckStore(database: Database) {
  const { build } = database;

  return {
    get: (id: number): RecheckRecord | null =>
      database.first(build.selectFrom('recheck').selectAll().where('id', '=', id)) ?? null,

    /** All of them, the newest first, each with its sheet and the version its result has now. */
    rows: () =>
      database.all(
        build
          .selectFrom('recheck')
          .innerJoin('assignment', 'assignment.id', 'recheck.assignment_id')
          .innerJoin('task', 'task.id', 'assignment.task_id')
          .leftJoin('inspection_result', 'inspection_result.assignment_id', 'assignment.id')
          .selectAll('recheck')
          .select([
            'assignment.number',
            'assignment.object_name',
            'task.name as task_name',
            'inspection_result.version as version_now',
          ])
          .orderBy('recheck.id', 'desc'),
      ),

    /** Sheets that count with a result whose check ended in a span and that wait for no other 复核, by number. */
    population: (taskId: number | null, from: string, to: string) => {
      const found = build
        .selectFrom('inspection_result')
        .innerJoin('assignment', 'assignment.id', 'inspection_result.assignment_id')
        .where('assignment.voided_at', 'is', null)
        .where('inspection_result.ended_on', '>=', from)
        .where('inspection_result.ended_on', '<=', to)
        .where('inspection_result.state', '!=', 'returned')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('recheck')
                .select('recheck.id')
                .whereRef('recheck.assignment_id', '=', 'assignment.id')
                .where('recheck.outcome', 'is', null),
            ),
          ),
        )
        .select(['assignment.id', 'assignment.number'])
        .orderBy('assignment.number');
      return database.all(taskId === null ? found : found.where('assignment.task_id', '=', taskId));
    },

    /** Whether a result waits for a 复核 already. */
    isWaiting: (assignmentId: number): boolean =>
      database.first(
        build
          .selectFrom('recheck')
          .select('id')
          .where('assignment_id', '=', assignmentId)
          .where('outcome', 'is', null)
          .limit(1),
      ) !== undefined,

    add: (values: Omit<Insertable<RecheckTable>, 'id'>): number =>
      database.run(build.insertInto('recheck').values(values)).lastId,

    record(id: number, values: Pick<RecheckRecord, 'outcome' | 'agrees' | 'difference' | 'opinion'>): void {
      database.run(build.updateTable('recheck').set(values).where('id', '=', id));
    },
  };
}
