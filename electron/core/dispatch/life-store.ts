import type { AssignmentState } from '#domain/dispatch/assignment-machine.ts';
import type { TaskState } from '#domain/dispatch/task-machine.ts';
import type { Database } from '../db/database.ts';

/** One step in a life: what happened, from where to where, why, when and by whom. */
export interface LifeStep<State extends string> {
  readonly event: string;
  readonly from: State;
  readonly to: State;
  readonly reason: string;
  readonly at: string;
  readonly by: string;
}

/** The lives of tasks and of their sheets: where each is, and every step that led there. */
export function lifeStore(database: Database) {
  const { build } = database;

  return {
    moveTask(taskId: number, step: LifeStep<TaskState>): void {
      database.run(build.updateTable('task').set({ state: step.to }).where('id', '=', taskId));
      database.run(build.insertInto('task_event').values({ task_id: taskId, ...eventOf(step) }));
    },

    moveAssignment(assignmentId: number, step: LifeStep<AssignmentState>): void {
      database.run(build.updateTable('assignment').set({ state: step.to }).where('id', '=', assignmentId));
      database.run(build.insertInto('assignment_event').values({ assignment_id: assignmentId, ...eventOf(step) }));
    },

    setApprovedOn(taskId: number, day: string | null): void {
      database.run(build.updateTable('task').set({ approved_on: day }).where('id', '=', taskId));
    },

    setClosedAt(taskId: number, at: string | null): void {
      database.run(build.updateTable('task').set({ closed_at: at }).where('id', '=', taskId));
    },

    taskSteps: (taskId: number) =>
      database.all(build.selectFrom('task_event').selectAll().where('task_id', '=', taskId).orderBy('id')),

    assignmentSteps: (assignmentId: number) =>
      database.all(
        build.selectFrom('assignment_event').selectAll().where('assignment_id', '=', assignmentId).orderBy('id'),
      ),
  };
}

const eventOf = ({ event, from, to, reason, at, by }: LifeStep<string>) => ({
  event,
  from_state: from,
  to_state: to,
  reason,
  at,
  by,
});
