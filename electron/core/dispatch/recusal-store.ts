import type { Insertable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export interface RecusalFilter {
  readonly taskId: number | null;
  /** Only those that wait for a decision or for the replacement. */
  readonly open: boolean;
}

export type RecusalDecision = 'granted' | 'refused';

/** 回避申请 and what was decided of each; nothing is ever taken out. */
export function recusalStore(database: Database) {
  const { build } = database;

  /** Of sheets that count: without a decision, or granted and not replaced yet. */
  const openOnes = () =>
    build
      .selectFrom('recusal_request')
      .innerJoin('assignment', 'assignment.id', 'recusal_request.assignment_id')
      .selectAll('recusal_request')
      .where('assignment.voided_at', 'is', null)
      .where('ledger_seq', 'is', null)
      .where(({ or, eb }) => or([eb('decision', 'is', null), eb('decision', '=', 'granted')]));

  function matching({ taskId, open }: RecusalFilter) {
    const found = (
      open
        ? openOnes()
        : build
            .selectFrom('recusal_request')
            .innerJoin('assignment', 'assignment.id', 'assignment_id')
            .selectAll('recusal_request')
    )
      .innerJoin('task', 'task.id', 'assignment.task_id')
      .innerJoin('inspector', 'inspector.id', 'recusal_request.inspector_id')
      .select([
        'assignment.number as sheetNumber',
        'assignment.object_name as objectName',
        'assignment.draw_id as drawId',
        'task.id as taskId',
        'task.name as taskName',
        'inspector.name as inspectorName',
      ]);
    return taskId === null ? found : found.where('assignment.task_id', '=', taskId);
  }

  return {
    add: (request: Omit<Insertable<Schema['recusal_request']>, 'decision_reason'>): number =>
      database.run(build.insertInto('recusal_request').values({ ...request, decision_reason: '' })).lastId,

    get: (id: number) => database.first(build.selectFrom('recusal_request').selectAll().where('id', '=', id)) ?? null,

    /** Whether somebody of the sheets of a task has still to be decided about, or to be replaced. */
    anyOpen: (taskId: number): boolean =>
      database.first(openOnes().where('assignment.task_id', '=', taskId)) !== undefined,

    /** How many requests of each sheet of a task are open, by the sheet's id. */
    openBySheet(taskId: number): Map<number, number> {
      const counts = new Map<number, number>();
      for (const { assignment_id: id } of database.all(openOnes().where('assignment.task_id', '=', taskId))) {
        counts.set(id, (counts.get(id) ?? 0) + 1);
      }
      return counts;
    },

    openOf: (assignmentId: number) => database.all(openOnes().where('assignment_id', '=', assignmentId)),

    /** Newest first, before an id. */
    page(filter: RecusalFilter, before: number | null, limit: number) {
      const found = matching(filter).orderBy('recusal_request.id', 'desc').limit(limit);
      return database.all(before === null ? found : found.where('recusal_request.id', '<', before));
    },

    count: (filter: RecusalFilter): number =>
      database.first(matching(filter).clearSelect().select(build.fn.countAll<number>().as('count')))?.count ?? 0,

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
export type ListedRecusal = ReturnType<ReturnType<typeof recusalStore>['page']>[number];
