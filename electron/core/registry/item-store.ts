import { sql } from 'kysely';
import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from './object-filter.ts';

/** 随机抽查事项清单. */
export function itemStore(database: Database) {
  const { build } = database;

  return {
    count: (): number =>
      database.first(build.selectFrom('inspection_item').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    countMatching: (text: string): number =>
      database.first(
        build
          .selectFrom('inspection_item')
          .where(sql<boolean>`search like ${`%${escapeLike(searchForm(text))}%`} escape '\\'`)
          .select(build.fn.countAll<number>().as('count')),
      )?.count ?? 0,

    page: (text: string, after: number, limit: number) =>
      database.all(
        build
          .selectFrom('inspection_item')
          .selectAll()
          .where('id', '>', after)
          .where(sql<boolean>`search like ${`%${escapeLike(searchForm(text))}%`} escape '\\'`)
          .orderBy('id')
          .limit(limit),
      ),

    /** The items of a task, in the order of the list. */
    byIds: (ids: readonly number[]) =>
      ids.length === 0
        ? []
        : database.all(build.selectFrom('inspection_item').selectAll().where('id', 'in', ids).orderBy('id')),
  };
}
