import type { Database } from '../db/database.ts';

/** A task that was made from a line, and how far it is. */
export interface LineTask {
  readonly lineId: number;
  readonly id: number;
  readonly number: string;
  readonly name: string;
  readonly state: string;
  readonly drawn: number;
  readonly checked: number;
  readonly isDisclosed: number;
}

const tasks = `
SELECT task.plan_line_id AS lineId, task.id AS id, task.number AS number, task.name AS name, task.state AS state,
  count(assignment.id) AS drawn, count(inspection_result.assignment_id) AS checked,
  EXISTS (SELECT 1 FROM disclosure WHERE disclosure.task_id = task.id AND disclosure.confirmed_on IS NOT NULL) AS isDisclosed
FROM task
LEFT JOIN assignment ON assignment.task_id = task.id AND assignment.voided_at IS NULL
LEFT JOIN inspection_result ON inspection_result.assignment_id = assignment.id
WHERE task.state <> 'void' AND task.plan_line_id IN (SELECT id FROM plan_line WHERE plan_id = ?)
GROUP BY task.id
ORDER BY task.id`;

/** How far the tasks of plans have come; tasks that were voided are no progress. */
export function lineProgressStore(database: Database) {
  return {
    ofPlan(planId: number): Map<number, LineTask[]> {
      const found = new Map<number, LineTask[]>();
      for (const task of database.statement(tasks).all(planId) as LineTask[]) {
        found.set(task.lineId, [...(found.get(task.lineId) ?? []), task]);
      }
      return found;
    },

    /** Whether any task, voided ones among them, names a line. */
    isNamed: (lineId: number): boolean =>
      database.statement('SELECT 1 FROM task WHERE plan_line_id = ? LIMIT 1').get(lineId) !== undefined,
  };
}
