import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { ResultEvidenceTable } from '../db/result-tables.ts';

export type EvidenceRecord = Selectable<ResultEvidenceTable>;

/** Files that show what was found; one that was removed stays, with its reason. */
export function evidenceStore(database: Database) {
  const { build } = database;
  const rows = () => build.selectFrom('result_evidence').selectAll();

  return {
    get: (id: number): EvidenceRecord | null => database.first(rows().where('id', '=', id)) ?? null,

    of: (assignmentId: number): EvidenceRecord[] =>
      database.all(rows().where('assignment_id', '=', assignmentId).orderBy('id')),

    /** Those of a task, or of every task, with the number of their sheet. */
    all: (taskId: number | null) => {
      const joined = build
        .selectFrom('result_evidence')
        .innerJoin('assignment', 'assignment.id', 'result_evidence.assignment_id')
        .selectAll('result_evidence')
        .select('assignment.number')
        .orderBy('result_evidence.id');
      return database.all(taskId === null ? joined : joined.where('assignment.task_id', '=', taskId));
    },

    add: (values: Omit<Insertable<ResultEvidenceTable>, 'id'>): number =>
      database.run(build.insertInto('result_evidence').values(values)).lastId,

    remove(id: number, at: string, reason: string): void {
      const values = { removed_at: at, remove_reason: reason };
      database.run(build.updateTable('result_evidence').set(values).where('id', '=', id));
    },
  };
}
