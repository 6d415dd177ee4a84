import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type LineRow = Selectable<Schema['plan_line']>;
export type NewLine = Omit<Insertable<Schema['plan_line']>, 'id'>;

/** An item of a line; `itemId` is null while its words match none of the list. */
export interface LineItem {
  readonly itemId: number | null;
  readonly text: string;
}

/** The lines of 年度计划 and the items of each. */
export function planLineStore(database: Database) {
  const { build } = database;
  const lines = build.selectFrom('plan_line').selectAll();

  const setItems = (lineId: number, items: readonly LineItem[]): void => {
    database.run(build.deleteFrom('plan_line_item').where('line_id', '=', lineId));
    items.forEach(({ itemId, text }, place) => {
      const values = { line_id: lineId, position: place + 1, item_id: itemId, text };
      database.run(build.insertInto('plan_line_item').values(values));
    });
  };

  return {
    get: (id: number): LineRow | null => database.first(lines.where('id', '=', id)) ?? null,

    /** In the order of the plan, cancelled ones among them. */
    ofPlan: (planId: number): LineRow[] =>
      database.all(lines.where('plan_id', '=', planId).orderBy('position').orderBy('id')),

    items: (lineId: number): LineItem[] =>
      database
        .all(
          build
            .selectFrom('plan_line_item')
            .where('line_id', '=', lineId)
            .select(['item_id as itemId', 'text'])
            .orderBy('position'),
        )
        .map(({ itemId, text }) => ({ itemId, text })),

    add(values: NewLine, items: readonly LineItem[]): number {
      const { lastId } = database.run(build.insertInto('plan_line').values(values));
      setItems(lastId, items);
      return lastId;
    },

    change(id: number, values: Updateable<Schema['plan_line']>, items?: readonly LineItem[]): void {
      database.run(build.updateTable('plan_line').set(values).where('id', '=', id));
      if (items) setItems(id, items);
    },

    remove(id: number): void {
      database.run(build.deleteFrom('plan_line_item').where('line_id', '=', id));
      database.run(build.deleteFrom('plan_line').where('id', '=', id));
    },

    /** Gives the lines of a plan the places 1, 2, 3 … in this order. */
    order(ids: readonly number[]): void {
      ids.forEach((id, place) => {
        database.run(
          build
            .updateTable('plan_line')
            .set({ position: place + 1 })
            .where('id', '=', id)
            .where('position', '!=', place + 1),
        );
      });
    },

    lastPosition: (planId: number): number =>
      database.first(
        build
          .selectFrom('plan_line')
          .where('plan_id', '=', planId)
          .select(({ fn }) => fn.max('position').as('last')),
      )?.last ?? 0,
  };
}
