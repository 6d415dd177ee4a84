import { type Insertable, type Selectable, sql } from 'kysely';
import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { Schema } from '../db/schema.ts';
import { sortedPage } from '../db/sorted-page.ts';

const sortColumns = {
  order: sql<string>`printf('%012d', id)`,
  code: sql<string>`code`,
  category: sql<string>`category`,
  name: sql<string>`name`,
  itemClass: sql<string>`item_class`,
} as const;

export interface ItemPage {
  readonly text: string;
  readonly sort: { readonly column: keyof typeof sortColumns; readonly direction: 'up' | 'down' };
  readonly after: string | null;
  readonly limit: number;
}

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

    /** One page in the order of `sort` (`order`: that of the list), ties by id; pages follow each other by key. */
    page: ({ text, sort, after, limit }: ItemPage) =>
      sortedPage(
        database,
        build
          .selectFrom('inspection_item')
          .selectAll()
          .where(sql<boolean>`search like ${`%${escapeLike(searchForm(text))}%`} escape '\\'`),
        { column: sortColumns[sort.column], direction: sort.direction, after, limit },
      ),

    /** The highest row id; 0 while there is no item. */
    lastId: (): number =>
      database.first(build.selectFrom('inspection_item').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0,

    /** By code; where one side has none, by category and name. Codes beginning with S- are internal ones. */
    find(code: string | null, name: string, category: string): KnownItem | null {
      const items = build.selectFrom('inspection_item').selectAll().orderBy('id');
      const bearer = code && database.first(items.where('code', '=', code));
      if (bearer) return bearer;
      const alike = items.where('name', '=', name).where('category', '=', category);
      return database.first(code ? alike.where('code', 'like', 'S-%') : alike) ?? null;
    },

    /** Adds an item, or changes the one with an id. */
    put(id: number | null, code: string, values: Omit<NewItem, 'code'>): void {
      if (id === null) database.run(build.insertInto('inspection_item').values({ code, ...values }));
      else database.run(build.updateTable('inspection_item').set(values).where('id', '=', id));
    },

    /** The items of a task, in the order of the list. */
    byIds: (ids: readonly number[]) =>
      ids.length === 0
        ? []
        : database.all(build.selectFrom('inspection_item').selectAll().where('id', 'in', ids).orderBy('id')),
  };
}

type NewItem = Insertable<Schema['inspection_item']>;
export type KnownItem = Selectable<Schema['inspection_item']>;
