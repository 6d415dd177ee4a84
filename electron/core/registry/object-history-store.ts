import type { Database } from '../db/database.ts';

/** What a drawer shows; older things stand in the trail. */
const mostShown = 100;

/** What became of single objects: their changes, task sheets and results. */
export function objectHistoryStore(database: Database) {
  const { build } = database;

  return {
    /** Changes of an object, newest first, with the files they came from. */
    changes: (objectId: number) =>
      database.all(
        build
          .selectFrom('object_change')
          .innerJoin('import_batch', 'import_batch.id', 'object_change.batch_id')
          .where('object_id', '=', objectId)
          .select(['object_change.at', 'changes', 'actor', 'reason', 'earlier_batch_id', 'file_name', 'register'])
          .orderBy('object_change.id', 'desc')
          .limit(mostShown),
      ),

    /** The last change of an object, or null. */
    last: (objectId: number) =>
      database.first(
        build
          .selectFrom('object_change')
          .select(['id', 'changes'])
          .where('object_id', '=', objectId)
          .orderBy('id', 'desc')
          .limit(1),
      ) ?? null,

    batch: (id: number) =>
      database.first(
        build.selectFrom('import_batch').select(['file_name', 'finished_at', 'register']).where('id', '=', id),
      ) ?? null,

    /** Results of checks, newest first. */
    results: (objectId: number) =>
      database.all(
        build
          .selectFrom('inspection_result')
          .innerJoin('assignment', 'assignment.id', 'inspection_result.assignment_id')
          .innerJoin('task', 'task.id', 'assignment.task_id')
          .where('assignment.object_id', '=', objectId)
          .where('assignment.voided_at', 'is', null)
          .select(['inspection_result.outcome', 'checked_on', 'entered_at', 'task.name', 'assignment.number'])
          .orderBy('entered_at', 'desc')
          .limit(mostShown),
      ),
  };
}
