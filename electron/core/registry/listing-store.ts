import type { Database } from '../db/database.ts';

/** In which lists (名单) objects stand, and their classes in professional fields. */
export function listingStore(database: Database) {
  const { build, statement } = database;

  return {
    /** The lists, of those asked for, in which each object stands on a day; objects in none are left out. */
    on(day: string, lists: readonly string[]): Map<number, string[]> {
      const found = new Map<number, string[]>();
      if (lists.length === 0) return found;
      const rows = statement(
        `SELECT DISTINCT object_id AS id, list FROM object_listing
         WHERE list IN (SELECT value FROM json_each(?)) AND from_day <= ? AND (to_day IS NULL OR to_day >= ?)`,
      ).all(JSON.stringify(lists), day, day) as { id: number; list: string }[];
      for (const { id, list } of rows) found.set(id, [...(found.get(id) ?? []), list]);
      return found;
    },

    /** Every list an object stands or stood in, newest first. */
    of: (objectId: number) =>
      database.all(
        build.selectFrom('object_listing').selectAll().where('object_id', '=', objectId).orderBy('from_day', 'desc'),
      ),

    /** How many objects stand in each list on a day. */
    counts: (day: string) =>
      statement(
        `SELECT list AS value, count(DISTINCT object_id) AS count FROM object_listing
         WHERE from_day <= ? AND (to_day IS NULL OR to_day >= ?) GROUP BY list`,
      ).all(day, day) as { value: string; count: number }[],

    /** How many objects are in use and out of use; few are not. */
    standings(): { value: string; count: number }[] {
      const out = statement(
        `SELECT standing AS value, count(*) AS count FROM inspection_object WHERE standing <> 'in-use' GROUP BY standing`,
      ).all() as { value: string; count: number }[];
      const all = statement('SELECT count(*) AS count FROM inspection_object').get() as { count: number };
      const inUse = all.count - out.reduce((sum, { count }) => sum + count, 0);
      return [{ value: 'in-use', count: inUse }, ...out].filter(({ count }) => count > 0);
    },

    professional: (objectId: number) =>
      database.all(
        build.selectFrom('professional_risk').selectAll().where('object_id', '=', objectId).orderBy('field'),
      ),

    /** How many objects have each class of each professional field. */
    professionalCounts: () =>
      database.all(
        build
          .selectFrom('professional_risk')
          .select(['field', 'level', build.fn.countAll<number>().as('count')])
          .groupBy(['field', 'level'])
          .orderBy('field')
          .orderBy('level'),
      ),

    /** How the classes of an object changed, newest first. */
    riskRecords: (objectId: number) =>
      database.all(
        build.selectFrom('risk_record').selectAll().where('object_id', '=', objectId).orderBy('id', 'desc').limit(50),
      ),
  };
}
