import { type Selectable, type SqlBool, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { escapeLike } from '../db/escape-like.ts';
import { oneOf } from '../db/one-of.ts';
import type { Schema } from '../db/schema.ts';
import { sortedPage } from '../db/sorted-page.ts';
import { attachmentStore } from './attachment-store.ts';
import { chosenRows } from './image/chosen-row-store.ts';
import type { Mask } from './image/image-count.ts';
import { objectImageStore } from './image/image-store.ts';
import { keptCounts } from './kept-count-store.ts';
import { listingStore } from './listing-store.ts';
import { type ObjectConditions, readsEveryRow } from './object-condition-store.ts';
import { objectEditStore } from './object-edit-store.ts';
import { isEverything, type ObjectFilter } from './object-filter.ts';
import { objectHistoryStore } from './object-history-store.ts';

const codesAtOnce = 1000;

/** So many objects are put in order for each page in some ten milliseconds. */
const fewObjects = 5000;

type SortColumn = 'code' | 'name' | 'station' | 'state' | 'riskClass';

const sortColumns = {
  code: sql<string>`code`,
  name: sql<string>`name`,
  station: sql<string>`coalesce(station, '')`,
  state: sql<string>`state`,
  riskClass: sql<string>`risk_class`,
} as const;

const facetValues = {
  risk_class: sql<string>`risk_class`,
  state: sql<string>`state`,
  kind: sql<string>`kind`,
  station: sql<string>`coalesce(station, '')`,
  area_code: sql<string>`coalesce(area_code, '')`,
} as const;

export interface ObjectSort {
  readonly column: SortColumn;
  readonly direction: 'up' | 'down';
}

export interface ObjectPage {
  readonly filter: ObjectFilter;
  readonly sort: ObjectSort;
  readonly after: string | null;
  readonly limit: number;
}

/** 检查对象名录库. */
export function objectStore(database: Database, conditionOf: ObjectConditions, today: () => string) {
  const { build } = database;
  const chosen = chosenRows(database);
  const rows = (filter: ObjectFilter) => build.selectFrom('inspection_object').where(conditionOf(filter));

  const kept = keptCounts(database, today);

  const count = (filter: ObjectFilter): number =>
    database.first(rows(filter).select(build.fn.countAll<number>().as('count')))?.count ?? 0;

  /**
   * What a search finds that looks at every row, as long as that is little: in the order of a list it would be looked for among
   * all rows for each page. Null for much, of which the first page is full soon, and for what an index finds.
   */
  const fewFound = (filter: ObjectFilter): readonly number[] | null => {
    if (!readsEveryRow(filter)) return null;
    return kept(`found ${JSON.stringify(filter)}`, () => {
      const found = database
        .all(
          rows(filter)
            .select('id')
            .limit(fewObjects + 1),
        )
        .map(({ id }) => id);
      return found.length > fewObjects ? null : found;
    });
  };

  return {
    keptCounts: kept,
    images: objectImageStore(database, conditionOf, today),
    edits: objectEditStore(database),
    histories: objectHistoryStore(database),
    listings: listingStore(database),
    attachments: attachmentStore(database),

    count,

    /** The same, kept as long as it holds. */
    total: (filter: ObjectFilter): number =>
      fewFound(filter)?.length ?? kept(`total ${JSON.stringify(filter)}`, () => count(filter)),

    /** One page in the order of `sort`, ties by id; pages follow each other by key. */
    page({ filter, sort, after, limit }: ObjectPage) {
      const column = sortColumns[sort.column];
      const few = fewFound(filter);
      const found = few ? build.selectFrom('inspection_object').where('id', 'in', oneOf(few)) : rows(filter);
      return sortedPage(database, found.selectAll(), { column, direction: sort.direction, after, limit });
    },

    /** The same of objects that were found in the image of the registry, in place of a filter. */
    pageOf(mask: Mask, { sort, after, limit }: Omit<ObjectPage, 'filter'>) {
      const column = sortColumns[sort.column];
      const query = build.selectFrom('inspection_object').where(chosen(mask)).selectAll();
      return sortedPage(database, query, { column, direction: sort.direction, after, limit });
    },

    get: (id: number) => database.first(build.selectFrom('inspection_object').selectAll().where('id', '=', id)) ?? null,

    byCode: (code: string) =>
      database.first(build.selectFrom('inspection_object').selectAll().where('code', '=', code)) ?? null,

    /** The objects with these codes, by their code; one question for many of them. */
    byCodes(codes: readonly string[]) {
      const portions = Array.from({ length: Math.ceil(codes.length / codesAtOnce) }, (_, place) =>
        codes.slice(place * codesAtOnce, (place + 1) * codesAtOnce),
      );
      const found = portions.flatMap(some =>
        database.all(build.selectFrom('inspection_object').selectAll().where('code', 'in', some)),
      );
      return new Map(found.map(object => [object.code, object]));
    },

    /** How many rows of a filter carry each value, most first. */
    facet: (filter: ObjectFilter, column: keyof typeof facetValues) =>
      database.all(
        rows(filter)
          // Each in the words of its index.
          .select([facetValues[column].as('value'), build.fn.countAll<number>().as('count')])
          .groupBy('value')
          .orderBy('count', 'desc')
          .orderBy('value'),
      ),

    labelFacet(filter: ObjectFilter) {
      const all = build.selectFrom('object_label');
      // Every label belongs to an object.
      const carried = isEverything(filter) ? all : all.where('object_id', 'in', rows(filter).select('id'));
      return database.all(
        carried
          .select(['label as value', build.fn.countAll<number>().as('count')])
          .groupBy('label')
          .orderBy('count', 'desc')
          .orderBy('label'),
      );
    },

    /** Whether any object has this legal representative, lies in this area, or is of this trade; compared as written. */
    anyNamed: (kind: 'person' | 'area' | 'trade', text: string): boolean =>
      database.first(
        build
          .selectFrom('inspection_object')
          .select('id')
          .where(({ or, eb }) => {
            if (kind === 'person') return eb('legal_representative', '=', text);
            const begins = `${escapeLike(text)}%`;
            if (kind === 'area')
              return or([eb('station', '=', text), sql<SqlBool>`area_code like ${begins} escape '\\'`]);
            const labelled = build.selectFrom('object_label').select('object_id').where('label', '=', text);
            return or([sql<SqlBool>`industry like ${begins} escape '\\'`, eb('inspection_object.id', 'in', labelled)]);
          })
          .limit(1),
      ) !== undefined,

    /** Objects of a filter with what a frame needs, ascending by code, beginning after a code ('' for the first). */
    frameRows: (filter: ObjectFilter, afterCode: string, limit: number): FrameSource[] =>
      database.all(rows(filter).select(frameColumns).where('code', '>', afterCode).orderBy('code').limit(limit)),

    /** The objects with these ids with what a frame needs, ascending by code. */
    frameRowsOf: (ids: readonly number[]): FrameSource[] =>
      database.all(
        build
          .selectFrom('inspection_object')
          .select(frameColumns)
          .where('id', 'in', [...ids])
          .orderBy('code'),
      ),
  };
}

const frameColumns = [
  'id',
  'code',
  'credit_code',
  'registration_number',
  'name',
  'station',
  'labels',
  'state',
  'risk_class',
  'legal_representative',
  'industry',
  'area_code',
  'standing',
  'yearly_cap',
] as const;

export type ObjectRecord = Selectable<Schema['inspection_object']>;

export interface FrameSource {
  readonly id: number;
  readonly code: string;
  readonly credit_code: string | null;
  readonly registration_number: string | null;
  readonly name: string;
  readonly station: string | null;
  readonly labels: string;
  readonly state: string;
  readonly risk_class: string;
  readonly legal_representative: string | null;
  readonly industry: string | null;
  readonly area_code: string | null;
  readonly standing: string;
  readonly yearly_cap: number | null;
}
