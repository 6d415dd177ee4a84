import { addObject, type ObjectBits, objectBits } from '#domain/annual-plan/overlap.ts';
import type { Database } from '../db/database.ts';
import type { ObjectConditions } from '../registry/object-condition-store.ts';
import type { ObjectFilter } from '../registry/object-filter.ts';

/** How many objects of a range are of one class. */
export interface RangeClass {
  readonly riskClass: string;
  readonly size: number;
}

/** Counts the objects that a plan line may draw from: those of its range that are in use and in a state that is inspected. */
export function rangeCountStore(database: Database, conditionOf: ObjectConditions) {
  const { build } = database;

  const drawable = (range: ObjectFilter, states: readonly string[]) =>
    build
      .selectFrom('inspection_object')
      .where(conditionOf(range))
      .where('standing', '=', 'in-use')
      .where('state', 'in', [...states]);

  return {
    /** By class, in one question. */
    classes: (range: ObjectFilter, states: readonly string[]): RangeClass[] =>
      database.all(
        drawable(range, states)
          .select(['risk_class as riskClass', build.fn.countAll<number>().as('size')])
          .groupBy('risk_class')
          .orderBy('risk_class'),
      ),

    largestId: (): number =>
      database.first(build.selectFrom('inspection_object').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0,

    /** The objects of a range as bits; a million of them come to 125 kB. */
    bits(range: ObjectFilter, states: readonly string[], largest: number): ObjectBits {
      const bits = objectBits(largest);
      const { sql, parameters } = drawable(range, states).select('id').compile();
      for (const id of database
        .statement(sql)
        .pluck()
        .iterate(...parameters) as IterableIterator<number>) {
        addObject(bits, id);
      }
      return bits;
    },
  };
}
