import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import type { OutsideCheckTable } from '../db/follow-up-tables.ts';

export type OutsideCheckRecord = Selectable<OutsideCheckTable>;

/** An item as it was checked; `listed` when the item list of that day has it. */
export interface CheckedItem {
  readonly id: number | null;
  readonly title: string;
  readonly listed: boolean;
}

export interface OutsideCheckFilter {
  readonly text: string;
  readonly sources: readonly string[];
  readonly kinds: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly outsideList: boolean;
  readonly objectId: number | null;
  readonly voided: boolean;
}

/** 抽取之外的检查: checks that no draw chose (R-002, R-133). */
export function outsideCheckStore(database: Database) {
  const { build } = database;

  function matching(filter: OutsideCheckFilter) {
    const { text, sources, kinds, from, to, objectId } = filter;
    const words = sql<string>`number || ' ' || object_name || ' ' || object_code || ' ' || clue || ' ' || department || ' ' || finding || ' ' || items || ' ' || inspectors`;
    return build
      .selectFrom('outside_check')
      .where('voided_at', filter.voided ? 'is not' : 'is', null)
      .$if(text !== '', query => query.where(sql<boolean>`${words} like ${`%${escapeLike(text)}%`} escape '\\'`))
      .$if(sources.length > 0, query => query.where('source', 'in', sources))
      .$if(kinds.length > 0, query => query.where('kind', 'in', kinds))
      .$if(from !== null, query => query.where('ended_on', '>=', from ?? ''))
      .$if(to !== null, query => query.where('ended_on', '<=', to ?? ''))
      .$if(objectId !== null, query => query.where('object_id', '=', objectId))
      .$if(filter.outsideList, query =>
        query.where(sql<boolean>`exists (select 1 from json_each(items) where json_extract(value, '$.listed') = 0)`),
      );
  }

  /** The number after the highest of a year; rows are never removed. */
  function nextNumber(year: string): string {
    const beginning = `CJ-${year}-`;
    const last = database.first(
      build
        .selectFrom('outside_check')
        .where('number', '>=', beginning)
        .where('number', '<', `CJ-${year}.`)
        .select(({ fn }) => fn.max('number').as('number')),
    )?.number;
    return `${beginning}${String(Number(last?.slice(beginning.length) ?? 0) + 1).padStart(6, '0')}`;
  }

  return {
    get: (id: number): OutsideCheckRecord | null =>
      database.first(build.selectFrom('outside_check').selectAll().where('id', '=', id)) ?? null,

    /** Newest first. */
    page(filter: OutsideCheckFilter, before: number | null, limit: number): OutsideCheckRecord[] {
      const query = matching(filter).selectAll().orderBy('id', 'desc').limit(limit);
      return database.all(before === null ? query : query.where('id', '<', before));
    },

    count: (filter: OutsideCheckFilter): number =>
      database.first(matching(filter).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Whether the same business was registered as checked on the same day from the same source. */
    isRegistered: (objectName: string, checkedOn: string, source: string): boolean =>
      database.first(
        build
          .selectFrom('outside_check')
          .select('id')
          .where('object_name', '=', objectName)
          .where('checked_on', '=', checkedOn)
          .where('source', '=', source)
          .where('voided_at', 'is', null)
          .limit(1),
      ) !== undefined,

    /** Checks of a business, newest first. */
    ofObject: (objectId: number): OutsideCheckRecord[] =>
      database.all(
        build
          .selectFrom('outside_check')
          .selectAll()
          .where('object_id', '=', objectId)
          .where('voided_at', 'is', null)
          .orderBy('id', 'desc')
          .limit(100),
      ),

    /** Visits of a business in a year that count for its frequency cap: what a superior ordered does not. */
    visits: (objectId: number, year: number): number =>
      database.first(
        build
          .selectFrom('outside_check')
          .where('object_id', '=', objectId)
          .where('voided_at', 'is', null)
          .where('ordered_above', '=', 0)
          .where('checked_on', '>=', `${year}-01-01`)
          .where('checked_on', '<=', `${year}-12-31`)
          .select(({ fn }) => fn.countAll<number>().as('count')),
      )?.count ?? 0,

    add(check: Omit<Insertable<OutsideCheckTable>, 'id' | 'number'>): { id: number; number: string } {
      const number = nextNumber(check.ended_on.slice(0, 4));
      return { id: database.run(build.insertInto('outside_check').values({ ...check, number })).lastId, number };
    },

    void(id: number, reason: string, at: string): void {
      database.run(build.updateTable('outside_check').set({ void_reason: reason, voided_at: at }).where('id', '=', id));
    },
  };
}
