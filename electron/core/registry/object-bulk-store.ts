import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ParsedInputOf } from '#contract/contract.ts';
import type { Database } from '../db/database.ts';
import { bulkTargetStore, inSpan, type Signature, type TargetSpan } from './bulk-target-store.ts';
import type { Published } from './import-target.ts';
import type { ObjectConditions } from './object-condition-store.ts';
import { type ObjectScope, objectsIn } from './object-scope-store.ts';

export type ObjectChange = ParsedInputOf<'object.bulkEdit'>['change'];
type Listing = Extract<ObjectChange, { field: 'enlist' | 'delist' }>;

/** What is written beside the change itself. */
export interface BulkDeed extends Signature {
  readonly batch: number;
  readonly at: string;
}

/** How many of the first rows a preview shows. */
const shownFirst = 20;

const columnOf = {
  station: 'station',
  state: 'state',
  industry: 'industry',
  area: 'area_code',
  risk: 'risk_class',
} as const;

/** The entries of a list that hold on a day. */
const standsOn = (list: string, day: string) => sql`select object_id from object_listing
  where list = ${list} and from_day <= ${day} and (to_day is null or to_day >= ${day})`;

/** Whom a change would change at all. */
function differs(change: ObjectChange): RawBuilder<SqlBool> {
  switch (change.field) {
    case 'enlist':
      return sql<SqlBool>`inspection_object.id not in (${standsOn(change.list, change.from)})`;
    case 'delist':
      return sql<SqlBool>`inspection_object.id in (${endingAfter(change)})`;
    case 'station':
    case 'state':
    case 'industry':
    case 'area':
    case 'risk': {
      const value = change.value;
      return sql<SqlBool>`coalesce(${sql.ref(columnOf[change.field])}, '') <> ${value}`;
    }
    default:
      return change satisfies never;
  }
}

/** Who stands on a list on its last day, and would have gone on to. */
const endingAfter = ({ list, to }: { list: string; to: string }) => sql`select object_id from object_listing
  where list = ${list} and from_day <= ${to} and (to_day is null or to_day > ${to})`;

/** What an object has before the change, as it stands in the file. */
function beforeOf(change: ObjectChange): RawBuilder<string | null> {
  if (change.field === 'enlist') return sql<null>`null`;
  if (change.field !== 'delist') return sql<string | null>`${sql.ref(columnOf[change.field])}`;
  return sql<string | null>`(select from_day || '/' || coalesce(to_day, '') from object_listing
    where object_id = inspection_object.id and list = ${change.list} and from_day <= ${change.to}
    and (to_day is null or to_day > ${change.to}) order by from_day desc limit 1)`;
}

/** One change of many objects at once: what it would do, and doing it in portions. */
export function objectBulkStore(database: Database, conditionOf: ObjectConditions) {
  const { build, statement } = database;
  const targets = bulkTargetStore(database);
  const chosen = (scope: ObjectScope) => objectsIn(database, conditionOf, scope);
  const countOf = (query: ReturnType<typeof chosen>): number =>
    database.first(query.select(build.fn.countAll<number>().as('count')))?.count ?? 0;

  function setColumn(change: Exclude<ObjectChange, Listing>, { batch, at }: BulkDeed, span: TargetSpan) {
    const common = { source: '手工修改', batch_id: batch, updated_at: at };
    if (change.field === 'risk') {
      statement(
        `INSERT INTO risk_record (object_id, field, earlier, level, on_day, source, batch_id)
         SELECT id, '', risk_class, ?, ?, '手工评定', ? FROM inspection_object
         WHERE id IN (SELECT id FROM temp.bulk_target WHERE id BETWEEN ? AND ?) ORDER BY id`,
      ).run(change.value, change.on, batch, span.from, span.to);
    }
    const values =
      change.field === 'risk'
        ? { risk_class: change.value, risk_on: change.on, risk_source: '手工评定' }
        : { [columnOf[change.field]]: change.value };
    database.run(
      build
        .updateTable('inspection_object')
        .set({ ...values, ...common })
        .where(inSpan('id', span)),
    );
  }

  function setListing(change: Listing, { batch, reason }: BulkDeed, span: TargetSpan) {
    if (change.field === 'enlist') {
      statement(
        `INSERT INTO object_listing (object_id, list, from_day, to_day, reason, source, batch_id)
         SELECT id, ?, ?, ?, ?, '手工录入', ? FROM temp.bulk_target WHERE id BETWEEN ? AND ? ORDER BY id`,
      ).run(change.list, change.from, change.to, reason, batch, span.from, span.to);
      return;
    }
    statement(
      `UPDATE object_listing SET to_day = ?, batch_id = ?
       WHERE object_id IN (SELECT id FROM temp.bulk_target WHERE id BETWEEN ? AND ?)
       AND list = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)`,
    ).run(change.to, batch, span.from, span.to, change.list, change.to, change.to);
  }

  return {
    /** How many objects a scope has, and how many of them would change. */
    count: (scope: ObjectScope, change: ObjectChange) => ({
      inRange: countOf(chosen(scope)),
      changes: countOf(chosen(scope).where(differs(change))),
    }),

    /** The first that would change, with what they have now. */
    first: (scope: ObjectScope, change: ObjectChange) =>
      database.all(
        chosen(scope)
          .where(differs(change))
          .select(['inspection_object.id', 'code', 'name', beforeOf(change).as('before')])
          .orderBy('inspection_object.id')
          .limit(shownFirst),
      ),

    /** Finds whom the change changes; answers how many. */
    take: (scope: ObjectScope, change: ObjectChange): number =>
      targets.fill(chosen(scope).where(differs(change)).select('inspection_object.id').compile()),

    /** Writes it for those that were found. */
    write: (total: number, change: ObjectChange, deed: BulkDeed): Generator<Published, void> =>
      targets.write(total, deed, span =>
        change.field === 'enlist' || change.field === 'delist'
          ? setListing(change, deed, span)
          : setColumn(change, deed, span),
      ),
  };
}
