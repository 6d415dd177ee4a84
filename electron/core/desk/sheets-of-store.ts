import type { Database } from '../db/database.ts';

/** The sheets of a task that count, or one of them, as parts of other questions. */
export function sheetsOf({ build }: Database) {
  const sheets = (taskId: number, assignmentId: number | null) => {
    const all = build.selectFrom('assignment').where('task_id', '=', taskId).where('voided_at', 'is', null);
    return assignmentId === null ? all : all.where('assignment.id', '=', assignmentId);
  };
  return {
    sheets,
    sheetIds: (taskId: number, assignmentId: number | null) => sheets(taskId, assignmentId).select('assignment.id'),
  };
}
