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
  readonly sort: { readonly column: keyof typeof sortColumns; readonly direction: 'up' | 'down' };
  readonly after: string | null;
  readonly limit: number;
}

/** Lists that are parts of the item list. */
export type SpecialList = 'joint' | 'key-supervision' | 'draw-exemption';

export interface ItemFilter {
  /** The version of the list; null while there is none. */
  readonly version: number | null;
  readonly text: string;
  /** Only items that count on this day themselves; null for all. */
  readonly on: string | null;
  readonly special: SpecialList | null;
}

/** Name and sub-item as one phrase; the same as itemTitle. */
const title = sql<string>`name || CASE WHEN coalesce(sub_item, '') = '' THEN '' ELSE '（' || sub_item || '）' END`;

const specialCondition = {
  joint: sql<boolean>`joint = 1`,
  'key-supervision': sql<boolean>`key_supervision = 1`,
  'draw-exemption': sql<boolean>`draw_exemption IS NOT NULL`,
} as const satisfies Record<SpecialList, unknown>;

/** The items of all versions of the 随机抽查事项清单. */
export function itemStore(database: Database) {
  const { build } = database;

  function matching({ version, text, on, special }: ItemFilter) {
    let query = build
      .selectFrom('inspection_item')
      .where('version_id', '=', version ?? 0)
      .where(sql<boolean>`search like ${`%${escapeLike(searchForm(text))}%`} escape '\\'`);
    if (on !== null) {
      query = query.where(sql<boolean>`coalesce(valid_from, '') <= ${on} AND (valid_to IS NULL OR valid_to >= ${on})`);
    }
    return special === null ? query : query.where(specialCondition[special]);
  }

  return {
    /** How many items a version holds. */
    count: (version: number | null): number =>
      database.first(
        build
          .selectFrom('inspection_item')
          .where('version_id', '=', version ?? 0)
          .select(build.fn.countAll<number>().as('count')),
      )?.count ?? 0,

    countMatching: (filter: ItemFilter): number =>
      database.first(matching(filter).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** One page in the order of `sort` (`order`: that of the list), ties by id; pages follow each other by key. */
    page: (filter: ItemFilter, { sort, after, limit }: ItemPage) =>
      sortedPage(database, matching(filter).selectAll(), {
        column: sortColumns[sort.column],
        direction: sort.direction,
        after,
        limit,
      }),

    /** The highest row id; 0 while there is no item. */
    lastId: (): number =>
      database.first(build.selectFrom('inspection_item').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0,

    get: (id: number): KnownItem | null =>
      database.first(build.selectFrom('inspection_item').selectAll().where('id', '=', id)) ?? null,

    /** The whole of a version, in its order. */
    ofVersion: (version: number): KnownItem[] =>
      database.all(build.selectFrom('inspection_item').selectAll().where('version_id', '=', version).orderBy('id')),

    /** Within a version by code; where one side has none, by category and title. Codes beginning with S- are internal ones. */
    find(version: number | null, code: string | null, itemTitle: string, category: string): KnownItem | null {
      const items = build
        .selectFrom('inspection_item')
        .selectAll()
        .where('version_id', '=', version ?? 0)
        .orderBy('id');
      const bearer = code && database.first(items.where('code', '=', code));
      if (bearer) return bearer;
      const alike = items.where(title, '=', itemTitle).where('category', '=', category);
      return database.first(code ? alike.where('code', 'like', 'S-%') : alike) ?? null;
    },

    /** Adds an item to a draft, or changes the one of its code; answers its id. */
    put(version: number, code: string, values: Omit<NewItem, 'code' | 'version_id'>): number {
      const known = database.first(
        build.selectFrom('inspection_item').select('id').where('version_id', '=', version).where('code', '=', code),
      );
      if (known) {
        database.run(build.updateTable('inspection_item').set(values).where('id', '=', known.id));
        return known.id;
      }
      return database.run(build.insertInto('inspection_item').values({ code, version_id: version, ...values })).lastId;
    },

    change(id: number, values: Omit<NewItem, 'version_id'>): void {
      database.run(build.updateTable('inspection_item').set(values).where('id', '=', id));
    },

    remove(id: number): void {
      database.run(build.deleteFrom('inspection_item').where('id', '=', id));
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
