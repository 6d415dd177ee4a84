import { sql } from 'kysely';
import { searchForm } from '#domain/text/search-form.ts';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import { becomingStore } from './becoming-store.ts';

export type RowPart = 'common' | 'doubtful' | 'theirs' | 'unreadable';

export interface NewComparison {
  readonly source: string;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly row_count: number;
  readonly object_count: number;
  readonly last_object_id: number;
  readonly made_by: string;
  readonly made_at: string;
}

export interface Decision {
  readonly comparisonId: number;
  readonly row: number;
  /** Null when the row is none of ours. */
  readonly objectId: number | null;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

const like = (text: string) => `%${escapeLike(text)}%`;

/** Objects in whose texts something stands: three signs and more use the index. */
const containing = (wanted: string) =>
  [...wanted].length >= 3
    ? sql<boolean>`inspection_object.id IN (SELECT rowid FROM object_search
        WHERE object_search MATCH ${`"${wanted.replaceAll('"', '""')}"`})`
    : sql<boolean>`search LIKE ${like(wanted)} ESCAPE '\\'`;

/** Kept comparisons with lists of other departments. */
export function comparisonStore(database: Database) {
  const { build } = database;

  const rowsOf = (id: number, part: RowPart, text: string) => {
    const rows = build.selectFrom('comparison_row').where('comparison_id', '=', id).where('outcome', '=', part);
    if (text === '') return rows;
    return rows.where(sql<boolean>`(name LIKE ${like(text)} ESCAPE '\\' OR code LIKE ${like(text)} ESCAPE '\\')`);
  };

  // Whoever came into the registry later was not compared. Left to itself, SQLite looks through all common rows for each object.
  const oursOf = (id: number, lastObject: number, text: string) => {
    const ours = build
      .selectFrom('inspection_object')
      .where('inspection_object.id', '<=', lastObject)
      .where(
        sql<boolean>`NOT EXISTS (SELECT 1 FROM comparison_row AS known INDEXED BY comparison_row_object
          WHERE known.object_id = inspection_object.id AND known.comparison_id = ${id} AND known.outcome = 'common')`,
      );
    return text === '' ? ours : ours.where(containing(searchForm(text)));
  };

  return {
    add: (comparison: NewComparison): number =>
      database.run(build.insertInto('comparison').values({ ...comparison, counts: '{}' })).lastId,

    setCounts(id: number, counts: string): void {
      database.run(build.updateTable('comparison').set({ counts }).where('id', '=', id));
    },

    get: (id: number) => database.first(build.selectFrom('comparison').selectAll().where('id', '=', id)) ?? null,

    count: (): number =>
      database.first(build.selectFrom('comparison').select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Newest first. */
    page(before: number | null, limit: number) {
      const query = build.selectFrom('comparison').selectAll().orderBy('id', 'desc').limit(limit);
      return database.all(before === null ? query : query.where('id', '<', before));
    },

    /** How many rows have each outcome, and how many different objects are common. */
    tally(id: number) {
      const rows = database.all(
        build
          .selectFrom('comparison_row')
          .select(['outcome', 'how', build.fn.countAll<number>().as('count')])
          .where('comparison_id', '=', id)
          .groupBy(['outcome', 'how']),
      );
      const common = database.first(
        build
          .selectFrom('comparison_row')
          .select(sql<number>`count(DISTINCT object_id)`.as('count'))
          .where('comparison_id', '=', id)
          .where('outcome', '=', 'common'),
      );
      return { rows, common: common?.count ?? 0 };
    },

    row: (id: number, row: number) =>
      database.first(
        build.selectFrom('comparison_row').selectAll().where('comparison_id', '=', id).where('row_number', '=', row),
      ) ?? null,

    /** Rows of a part in the order of their file, after a row number. */
    rows: (id: number, part: RowPart, text: string, after: number, limit: number) =>
      database.all(
        rowsOf(id, part, text).selectAll().where('row_number', '>', after).orderBy('row_number').limit(limit),
      ),

    rowCount: (id: number, part: RowPart, text: string): number =>
      database.first(rowsOf(id, part, text).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Objects that the other list does not name, after an object's id. */
    ours: (id: number, lastObject: number, text: string, after: number, limit: number) =>
      database.all(
        oursOf(id, lastObject, text)
          .select(['id', 'code', 'name', 'address', 'station'])
          .where('inspection_object.id', '>', after)
          .orderBy('inspection_object.id')
          .limit(limit),
      ),

    ourCount: (id: number, lastObject: number, text: string): number =>
      database.first(oursOf(id, lastObject, text).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    ...becomingStore(database),

    objects: (ids: readonly number[]) =>
      database.all(
        build
          .selectFrom('inspection_object')
          .select(['id', 'code', 'name', 'address', 'station'])
          .where('id', 'in', [...ids]),
      ),

    candidates: (id: number, rows: readonly number[]) =>
      database.all(
        build
          .selectFrom('comparison_candidate')
          .selectAll()
          .where('comparison_id', '=', id)
          .where('row_number', 'in', [...rows])
          .orderBy('row_number')
          .orderBy('score', 'desc')
          .orderBy('object_id'),
      ),

    decisions: (id: number, rows: readonly number[]) =>
      database.all(
        build
          .selectFrom('comparison_decision')
          .selectAll()
          .where('comparison_id', '=', id)
          .where('row_number', 'in', [...rows]),
      ),

    /** Keeps what a person decided on a row, in the place of what was decided before. */
    decide({ comparisonId, row, objectId, reason, by, at }: Decision): void {
      const decided = { object_id: objectId, reason, decided_by: by, decided_at: at };
      database.run(
        build
          .insertInto('comparison_decision')
          .values({ comparison_id: comparisonId, row_number: row, ...decided })
          .onConflict(conflict => conflict.columns(['comparison_id', 'row_number']).doUpdateSet(decided)),
      );
      database.run(
        build
          .updateTable('comparison_row')
          .set({ outcome: objectId === null ? 'theirs' : 'common', how: 'decided', object_id: objectId })
          .where('comparison_id', '=', comparisonId)
          .where('row_number', '=', row),
      );
    },
  };
}

export type ComparisonStore = ReturnType<typeof comparisonStore>;
