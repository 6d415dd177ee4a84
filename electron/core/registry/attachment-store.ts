import type { Database } from '../db/database.ts';

interface Classified {
  readonly objectId: number;
  readonly field: string;
  readonly level: string;
  readonly on: string;
  readonly source: string;
}

interface Enlisted {
  readonly objectId: number;
  readonly list: string;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
  readonly source: string;
  readonly batch: number;
}

/** Classes and lists given to single objects by hand. */
export function attachmentStore(database: Database) {
  const { build } = database;

  return {
    professional: (objectId: number, field: string): string | null =>
      database.first(
        build
          .selectFrom('professional_risk')
          .select('level')
          .where('object_id', '=', objectId)
          .where('field', '=', field),
      )?.level ?? null,

    classify({ objectId, field, level, on, source }: Classified): void {
      const values = { level, on_day: on, source };
      database.run(
        build
          .insertInto('professional_risk')
          .values({ object_id: objectId, field, ...values })
          .onConflict(conflict => conflict.columns(['object_id', 'field']).doUpdateSet(values)),
      );
    },

    record({
      objectId,
      field,
      level,
      on,
      source,
      batch,
      earlier,
    }: Classified & { batch: number; earlier: string | null }) {
      const values = { object_id: objectId, field, earlier, level, on_day: on, source, batch_id: batch };
      database.run(build.insertInto('risk_record').values(values));
    },

    /** Puts an object on a list from a day on; answers the entry of that day as it was, or null. */
    enlist({ objectId, list, from, to, reason, source, batch }: Enlisted): { to_day: string | null } | null {
      const before = database.first(
        build
          .selectFrom('object_listing')
          .select('to_day')
          .where('object_id', '=', objectId)
          .where('list', '=', list)
          .where('from_day', '=', from),
      );
      const values = { to_day: to, reason, source, batch_id: batch };
      database.run(
        build
          .insertInto('object_listing')
          .values({ object_id: objectId, list, from_day: from, ...values })
          .onConflict(conflict => conflict.columns(['object_id', 'list', 'from_day']).doUpdateSet(values)),
      );
      return before ?? null;
    },
  };
}
