import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type PlanRecord = Selectable<Schema['annual_plan']>;
export type NewPlan = Omit<Insertable<Schema['annual_plan']>, 'id'>;

/** 年度计划: the plans themselves, their editions and changes. */
export function planStore(database: Database) {
  const { build } = database;
  const plans = build.selectFrom('annual_plan').selectAll();

  return {
    get: (id: number): PlanRecord | null => database.first(plans.where('id', '=', id)) ?? null,

    named: (year: number, name: string): PlanRecord | null =>
      database.first(plans.where('year', '=', year).where('name', '=', name)) ?? null,

    /** Newest year first, within a year in the order they were made. */
    all: (year: number | null): PlanRecord[] =>
      database.all(
        plans
          .$if(year !== null, query => query.where('year', '=', year ?? 0))
          .orderBy('year', 'desc')
          .orderBy('id'),
      ),

    years: (): number[] =>
      database
        .all(build.selectFrom('annual_plan').select('year').distinct().orderBy('year', 'desc'))
        .map(({ year }) => year),

    add: (values: NewPlan): number => database.run(build.insertInto('annual_plan').values(values)).lastId,

    change(id: number, values: Updateable<Schema['annual_plan']>): void {
      database.run(build.updateTable('annual_plan').set(values).where('id', '=', id));
    },

    addEdition(values: Insertable<Schema['plan_edition']>): void {
      database.run(build.insertInto('plan_edition').values(values));
    },

    /** Oldest first. */
    editions: (planId: number) =>
      database.all(build.selectFrom('plan_edition').selectAll().where('plan_id', '=', planId).orderBy('version')),

    edition: (planId: number, version: number) =>
      database.first(
        build.selectFrom('plan_edition').selectAll().where('plan_id', '=', planId).where('version', '=', version),
      ) ?? null,

    addChange: (values: Omit<Insertable<Schema['plan_change']>, 'id'>): number =>
      database.run(build.insertInto('plan_change').values(values)).lastId,

    /** Newest first. */
    changes: (planId: number) =>
      database.all(build.selectFrom('plan_change').selectAll().where('plan_id', '=', planId).orderBy('id', 'desc')),
  };
}

export type PlanChangeRecord = ReturnType<ReturnType<typeof planStore>['changes']>[number];
