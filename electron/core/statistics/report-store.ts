import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type ReportRecord = Selectable<Schema['report']>;

/** 报送: reports with the figures they were made of. */
export function reportStore(database: Database) {
  const { build } = database;
  return {
    get: (id: number): ReportRecord | null =>
      database.first(build.selectFrom('report').selectAll().where('id', '=', id)) ?? null,

    /** Of one kind and period to one receiver there is one report. */
    find: (kind: string, from: string, receiver: string): ReportRecord | null =>
      database.first(
        build
          .selectFrom('report')
          .selectAll()
          .where('kind', '=', kind)
          .where('period_from', '=', from)
          .where('receiver', '=', receiver),
      ) ?? null,

    /** Those due in a year, and those without a last day whose period ends in it. */
    ofYear: (year: number): ReportRecord[] =>
      database.all(
        build
          .selectFrom('report')
          .selectAll()
          .where(({ fn, eb, ref }) => eb(fn.coalesce(ref('due'), ref('period_to')), 'like', `${year}-%`))
          .orderBy('id'),
      ),

    /** The years in which there is a report. */
    years: (): number[] =>
      (
        database
          .statement('SELECT DISTINCT CAST(substr(coalesce(due, period_to), 1, 4) AS INTEGER) AS year FROM report')
          .all() as { readonly year: number }[]
      ).map(({ year }) => year),

    add: (report: Insertable<Schema['report']>): number =>
      database.run(build.insertInto('report').values(report)).lastId,

    change(id: number, values: Partial<Omit<ReportRecord, 'id'>>): void {
      database.run(build.updateTable('report').set(values).where('id', '=', id));
    },
  };
}
