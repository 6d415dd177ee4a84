import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { SealUseTable } from '../db/seal-tables.ts';

export type SealUse = Selectable<SealUseTable>;

/** Which uses are asked for; days are days in China, both included. */
export interface SealUseFilter {
  readonly text: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** 用印登记: lines are added and never changed. */
export function sealUseStore(database: Database) {
  const { build } = database;
  const matching = ({ text, from, to }: SealUseFilter) => {
    const pattern = `%${escapeLike(text)}%`;
    return sql<boolean>`(title || ifnull(number, '') || purpose || seals || used_by) like ${pattern} escape '\\'
      and substr(used_at, 1, 10) between ${from ?? ''} and ${to ?? '9999-12-31'}`;
  };

  return {
    add: (values: Omit<Insertable<SealUseTable>, 'id'>): number =>
      database.run(build.insertInto('seal_use').values(values)).lastId,

    /** Newest first. */
    page(filter: SealUseFilter, before: number | null, limit: number): SealUse[] {
      let query = build.selectFrom('seal_use').selectAll().where(matching(filter)).orderBy('id', 'desc').limit(limit);
      if (before !== null) query = query.where('id', '<', before);
      return database.all(query);
    },

    count: (filter: SealUseFilter): number =>
      database.first(
        build.selectFrom('seal_use').select(build.fn.countAll<number>().as('count')).where(matching(filter)),
      )?.count ?? 0,
  };
}
