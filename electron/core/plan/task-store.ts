import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import type { taskDraft, taskState } from '#contract/task-contract.ts';
import { isDisclosed, taskStates } from '#domain/dispatch/task-machine.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';

export type TaskDraft = z.output<typeof taskDraft>;
export type TaskState = z.output<typeof taskState>;

/** States of tasks that are still to be drawn or checked. */
const openStates = taskStates.filter(state => state !== 'entered' && state !== 'void' && !isDisclosed(state));

/** 抽查任务. */
export function taskStore(database: Database) {
  const { build } = database;

  function setItems(id: number, itemIds: readonly number[]): void {
    database.run(build.deleteFrom('task_item').where('task_id', '=', id));
    for (const itemId of new Set(itemIds)) {
      database.run(build.insertInto('task_item').values({ task_id: id, item_id: itemId }));
    }
  }

  const columns = (draft: TaskDraft) => ({
    name: draft.name,
    year: Number(draft.checkFrom.slice(0, 4)),
    draft: JSON.stringify(draft),
    check_from: draft.checkFrom,
    check_to: draft.checkTo,
  });

  return {
    count: (): number =>
      database.first(build.selectFrom('task').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    get: (id: number) => database.first(build.selectFrom('task').selectAll().where('id', '=', id)) ?? null,

    /** Newest first. */
    page(text: string, before: number | null, limit: number) {
      let query = build
        .selectFrom('task')
        .selectAll()
        .where(sql<boolean>`(name || number) like ${`%${escapeLike(text)}%`} escape '\\'`)
        .orderBy('id', 'desc')
        .limit(limit);
      if (before !== null) query = query.where('id', '<', before);
      return database.all(query);
    },

    countMatching(text: string): number {
      const all = build.selectFrom('task').select(build.fn.countAll<number>().as('count'));
      const matching = sql<boolean>`(name || number) like ${`%${escapeLike(text)}%`} escape '\\'`;
      return database.first(text === '' ? all : all.where(matching))?.count ?? 0;
    },

    all: () => database.all(build.selectFrom('task').selectAll().orderBy('id')),

    /** Tasks that are still to be drawn or checked, by the end of their checks. */
    openTasks: (): TaskRecord[] =>
      database.all(
        build.selectFrom('task').selectAll().where('state', 'in', openStates).orderBy('check_to').orderBy('id'),
      ),

    create(number: string, draft: TaskDraft, at: string): number {
      const { lastId } = database.run(
        build.insertInto('task').values({ number, state: 'draft', created_at: at, ...columns(draft) }),
      );
      setItems(lastId, draft.itemIds);
      return lastId;
    },

    save(id: number, draft: TaskDraft): void {
      database.run(build.updateTable('task').set(columns(draft)).where('id', '=', id));
      setItems(id, draft.itemIds);
    },

    setVoidReason(id: number, reason: string): void {
      database.run(build.updateTable('task').set({ void_reason: reason }).where('id', '=', id));
    },
  };
}

export type TaskRecord = Selectable<Schema['task']>;
