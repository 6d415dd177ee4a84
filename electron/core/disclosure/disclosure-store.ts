import { statesWithSheets } from '#domain/dispatch/task-machine.ts';
import type { Database } from '../db/database.ts';

/** 公示: the bulletin's number and the clerk's confirmation; nothing counts as published without the latter. */
export function disclosureStore(database: Database) {
  const { build } = database;

  function put(taskId: number, values: Partial<Confirmation> & { bulletin_number?: string }): void {
    database.run(
      build
        .insertInto('disclosure')
        .values({ task_id: taskId, bulletin_number: null, confirmed_on: null, channel: null, receipt: null, ...values })
        .onConflict(conflict => conflict.column('task_id').doUpdateSet(values)),
    );
  }

  return {
    get: (taskId: number) =>
      database.first(build.selectFrom('disclosure').selectAll().where('task_id', '=', taskId)) ?? null,

    /** Every task that was drawn and not voided, oldest first, with its sheets that still count and what is kept of its publication. */
    drawnTasks: () =>
      database.all(
        build
          .selectFrom('task')
          .leftJoin('disclosure', 'disclosure.task_id', 'task.id')
          .where('task.state', 'in', statesWithSheets)
          .select(({ selectFrom, fn }) => [
            'task.id',
            'task.number',
            'task.name',
            'disclosure.confirmed_on',
            'disclosure.channel',
            'disclosure.receipt',
            selectFrom('assignment')
              .whereRef('assignment.task_id', '=', 'task.id')
              .where('voided_at', 'is', null)
              .select(fn.countAll<number>().as('count'))
              .$asScalar()
              .$notNull()
              .as('sheets'),
          ])
          .orderBy('task.id'),
      ),

    setBulletinNumber: (taskId: number, number: string) => put(taskId, { bulletin_number: number }),

    confirm: (taskId: number, confirmation: Confirmation) => put(taskId, confirmation),
  };
}

interface Confirmation {
  readonly confirmed_on: string;
  readonly channel: string;
  readonly receipt: string;
}
