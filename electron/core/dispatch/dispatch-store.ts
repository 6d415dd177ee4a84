import type { Updateable } from 'kysely';
import type { Database } from '../db/database.ts';
import { oneOf } from '../db/one-of.ts';
import type { Schema } from '../db/schema.ts';

type SheetValues = Updateable<Schema['assignment']>;

/** What a 检查任务单 says of notice, day and people beyond the team that was drawn. */
export function dispatchStore(database: Database) {
  const { build } = database;

  return {
    set(id: number, values: SheetValues): void {
      database.run(build.updateTable('assignment').set(values).where('id', '=', id));
    },

    setAssistants(id: number, assistantIds: readonly number[]): void {
      database.run(build.deleteFrom('assignment_assistant').where('assignment_id', '=', id));
      for (const assistantId of new Set(assistantIds)) {
        database.run(build.insertInto('assignment_assistant').values({ assignment_id: id, assistant_id: assistantId }));
      }
    },

    assistantsOf: (ids: readonly number[]) =>
      database.all(
        build
          .selectFrom('assignment_assistant')
          .innerJoin('assistant', 'assistant.id', 'assistant_id')
          .where('assignment_id', 'in', oneOf(ids))
          .select(['assignment_id', 'assistant.id', 'assistant.name'])
          .orderBy('assistant.name'),
      ),

    /** Jurisdictions of the objects of sheets, by the sheet's id. */
    stationsOf(taskId: number): Map<number, string> {
      const rows = database.all(
        build
          .selectFrom('assignment')
          .innerJoin('inspection_object', 'inspection_object.id', 'object_id')
          .where('task_id', '=', taskId)
          .select(['assignment.id', 'inspection_object.station']),
      );
      return new Map(rows.map(({ id, station }) => [id, station ?? '']));
    },

    /** Of people with more than one check on a day: who, when and how many, over all tasks. */
    sharedDays: () =>
      database.all(
        build
          .selectFrom('assignment')
          .innerJoin('assignment_inspector', 'assignment_id', 'assignment.id')
          .where('planned_on', 'is not', null)
          .where('voided_at', 'is', null)
          .where('state', 'in', ['waiting', 'dispatched', 'received'])
          .select(({ fn }) => ['inspector_id', 'planned_on', fn.countAll<number>().as('checks')])
          .groupBy(['inspector_id', 'planned_on'])
          .having(({ fn }) => fn.countAll(), '>', 1),
      ),

    setOrigin(taskId: number, values: Updateable<Schema['task']>): void {
      database.run(build.updateTable('task').set(values).where('id', '=', taskId));
    },

    planLine: (id: number) =>
      database.first(
        build
          .selectFrom('plan_line')
          .innerJoin('annual_plan', 'annual_plan.id', 'plan_id')
          .where('plan_line.id', '=', id)
          .select(['plan_line.name', 'plan_line.cancelled_in', 'annual_plan.year', 'annual_plan.name as plan']),
      ) ?? null,

    assistantNamed: (name: string): boolean =>
      database.first(build.selectFrom('assistant').where('name', '=', name).select('id').limit(1)) !== undefined,
  };
}
