import { sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { ObjectConditions } from './object-condition-store.ts';
import type { ObjectFilter } from './object-filter.ts';

/** Which objects a change is about: those of a filter, some of them, or all but some. */
export interface ObjectScope {
  readonly filter: ObjectFilter;
  readonly only: readonly number[] | null;
  readonly except: readonly number[];
}

const idsOf = (ids: readonly number[]) => sql<number>`(select value from json_each(${JSON.stringify(ids)}))`;

/** The query for the objects of a scope; what is asked of them is added to it. */
export function objectsIn({ build }: Database, conditionOf: ObjectConditions, { filter, only, except }: ObjectScope) {
  const found = build.selectFrom('inspection_object').where(conditionOf(filter));
  const some = only === null ? found : found.where('inspection_object.id', 'in', idsOf(only) as never);
  return except.length === 0 ? some : some.where('inspection_object.id', 'not in', idsOf(except) as never);
}
