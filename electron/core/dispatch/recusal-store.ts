import type { Insertable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type RecusalDecision = 'granted' | 'refused';

/** 回避申请 and what was decided of each; nothing is ever taken out. */
export function recusalStore(database: Database) {
  const { build } = database;

  return {
    add: (request: Omit<Insertable<Schema['recusal_request']>, 'decision_reason'>): number =>
      database.run(build.insertInto('recusal_request').values({ ...request, decision_reason: '' })).lastId,

    get: (id: number) => database.first(build.selectFrom('recusal_request').selectAll().where('id', '=', id)) ?? null,

    /** Whether somebody of the sheets of a task has still to be decided about. */
    anyOpen: (taskId: number): boolean =>
      database.first(
        build
          .selectFrom('recusal_request')
          .innerJoin('assignment', 'assignment.id', 'recusal_request.assignment_id')
          .where('assignment.task_id', '=', taskId)
          .where('assignment.voided_at', 'is', null)
          .where('decision', 'is', null)
          .select('recusal_request.id')
          .limit(1),
      ) !== undefined,

    openOf: (assignmentId: number) =>
      database.all(
        build
          .selectFrom('recusal_request')
          .selectAll()
          .where('assignment_id', '=', assignmentId)
          .where('decision', 'is', null),
      ),

    decide(id: number, decision: RecusalDecision, by: { reason: string; name: string; at: string }): void {
      const values = { decision, decision_reason: by.reason, decided_by: by.name, decided_at: by.at };
      database.run(build.updateTable('recusal_request').set(values).where('id', '=', id));
    },

    /** Links a granted request with the entry of the ledger that brought the replacement. */
    setLedgerEntry(id: number, seq: number): void {
      database.run(build.updateTable('recusal_request').set({ ledger_seq: seq }).where('id', '=', id));
    },
  };
}

export type RecusalRecord = NonNullable<ReturnType<ReturnType<typeof recusalStore>['get']>>;
