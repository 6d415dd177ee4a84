import type { Insertable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

/** What was printed, and which batches of papers are unfinished. */
export function printLogStore(database: Database) {
  const { build } = database;

  return {
    add(entry: Insertable<Schema['print_log']>): void {
      database.run(build.insertInto('print_log').values(entry));
    },

    /** Newest first; of one task, or of all. */
    page(taskId: number | null, before: number | null, limit: number) {
      let query = build.selectFrom('print_log').selectAll().orderBy('id', 'desc').limit(limit);
      if (taskId !== null) query = query.where('task_id', '=', taskId);
      if (before !== null) query = query.where('id', '<', before);
      return database.all(query);
    },

    count(taskId: number | null): number {
      let query = build.selectFrom('print_log').select(build.fn.countAll<number>().as('count'));
      if (taskId !== null) query = query.where('task_id', '=', taskId);
      return database.first(query)?.count ?? 0;
    },

    /** The unfinished batch of a task, or null. */
    unfinished: (taskId: number) =>
      database.first(build.selectFrom('unfinished_batch').selectAll().where('task_id', '=', taskId)) ?? null,

    setUnfinished(batch: Insertable<Schema['unfinished_batch']>): void {
      database.run(build.insertInto('unfinished_batch').values(batch));
    },

    removeUnfinished(taskId: number): void {
      database.run(build.deleteFrom('unfinished_batch').where('task_id', '=', taskId));
    },
  };
}
