import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import type { ObjectConditions } from './object-condition-store.ts';
import type { ObjectFilter } from './object-filter.ts';
import { type ObjectScope, objectsIn } from './object-scope-store.ts';

export type SubRegistryRecord = Selectable<Schema['sub_registry']>;

/** Whom a change of members is about, and what is said of it. */
export interface MemberChange extends ObjectScope {
  readonly registry: number;
}

/** An object that several departments would visit. */
export interface SharedObject {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly station: string | null;
  readonly riskClass: string;
  /** Bit n stands for the n-th filter. */
  readonly set: number;
}

/** 分库 with the members of those that have no rule. */
export function subRegistryStore(database: Database, conditionOf: ObjectConditions) {
  const { build, statement } = database;
  const chosen = (change: MemberChange) =>
    objectsIn(database, conditionOf, change).select('inspection_object.id').compile();
  const current = 'from_day <= ? AND (to_day IS NULL OR to_day >= ?)';

  /** Every object of any filter, with the set of the filters it stands in and how many they are. */
  function visitsOf(filters: readonly ObjectFilter[]) {
    const parts = filters.map((filter, place) => {
      const rows = build.selectFrom('inspection_object').where(conditionOf(filter)).select('id').compile();
      return { sql: `SELECT id, ${1 << place} AS bit FROM (${rows.sql})`, parameters: rows.parameters };
    });
    const bits = parts.map(({ sql }) => sql).join(' UNION ALL ');
    return {
      sql: `SELECT id, sum(bit) AS "set", count(*) AS times FROM (${bits}) GROUP BY id`,
      parameters: parts.flatMap(({ parameters }) => parameters),
    };
  }

  return {
    page: (after: number, limit: number) =>
      database.all(build.selectFrom('sub_registry').selectAll().where('id', '>', after).orderBy('id').limit(limit)),

    count: (): number =>
      database.first(build.selectFrom('sub_registry').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    inUse: () =>
      database.all(build.selectFrom('sub_registry').selectAll().where('disabled_on', 'is', null).orderBy('name')),

    get: (id: number) => database.first(build.selectFrom('sub_registry').selectAll().where('id', '=', id)) ?? null,

    byName: (name: string) =>
      database.first(build.selectFrom('sub_registry').selectAll().where('name', '=', name)) ?? null,

    put(id: number | null, values: Omit<Insertable<Schema['sub_registry']>, 'id' | 'disabled_on'>): number {
      if (id === null) return database.run(build.insertInto('sub_registry').values(values)).lastId;
      database.run(build.updateTable('sub_registry').set(values).where('id', '=', id));
      return id;
    },

    setDisabled: (id: number, on: string | null) =>
      database.run(build.updateTable('sub_registry').set({ disabled_on: on }).where('id', '=', id)),

    /** Enters whoever is not a member on the first day; answers how many. */
    enter(change: MemberChange, given: { from: string; to: string | null; reason: string; by: string }): number {
      const { sql, parameters } = chosen(change);
      const { changes } = statement(
        `INSERT INTO registry_member (registry_id, object_id, from_day, to_day, reason, entered_by)
         SELECT ?, id, ?, ?, ?, ? FROM (${sql}) WHERE id NOT IN
           (SELECT object_id FROM registry_member WHERE registry_id = ? AND (to_day IS NULL OR to_day >= ?)) ORDER BY id`,
      ).run(change.registry, given.from, given.to, given.reason, given.by, ...parameters, change.registry, given.from);
      return changes;
    },

    /** Lets memberships of today end with the day before; one that began today has then held on no day. Answers how many. */
    end(change: MemberChange, { before, today }: { before: string; today: string }): number {
      const { sql, parameters } = chosen(change);
      const { changes } = statement(
        `UPDATE registry_member SET to_day = ? WHERE registry_id = ? AND ${current} AND object_id IN (${sql})`,
      ).run(before, change.registry, today, today, ...parameters);
      return changes;
    },

    touch: (id: number, today: string) =>
      database.run(build.updateTable('sub_registry').set({ updated_on: today }).where('id', '=', id)),

    /** Enters whoever stands in two filters or more; answers how many. */
    enterShared(
      registry: number,
      filters: readonly ObjectFilter[],
      given: { from: string; reason: string; by: string },
    ): number {
      const { sql, parameters } = visitsOf(filters);
      const { changes } = statement(
        `INSERT INTO registry_member (registry_id, object_id, from_day, reason, entered_by)
         SELECT ?, id, ?, ?, ? FROM (${sql}) AS visits JOIN inspection_object AS known USING (id)
         WHERE known.standing = 'in-use' AND visits.times > 1 ORDER BY id`,
      ).run(registry, given.from, given.reason, given.by, ...parameters);
      return changes;
    },

    /** The objects that stand in two filters or more, by id, with the set of the filters. */
    shared(filters: readonly ObjectFilter[], after: number, limit: number): SharedObject[] {
      const { sql, parameters } = visitsOf(filters);
      return statement(
        `SELECT known.id AS id, code, name, station, risk_class AS riskClass, visits."set" AS "set"
         FROM (${sql}) AS visits JOIN inspection_object AS known USING (id)
         WHERE known.standing = 'in-use' AND visits.times > 1 AND known.id > ? ORDER BY known.id LIMIT ?`,
      ).all(...parameters, after, limit) as SharedObject[];
    },

    /** How many objects of each risk class each set of filters has: bit n stands for the n-th filter. */
    overlap(filters: readonly ObjectFilter[]): { set: number; riskClass: string; count: number }[] {
      const { sql, parameters } = visitsOf(filters);
      return statement(
        `SELECT visits."set" AS "set", known.risk_class AS riskClass, count(*) AS count
         FROM (${sql}) AS visits JOIN inspection_object AS known USING (id)
         WHERE known.standing = 'in-use' GROUP BY 1, 2`,
      ).all(...parameters) as { set: number; riskClass: string; count: number }[];
    },
  };
}
