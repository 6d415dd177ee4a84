import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import { bulkTargetStore, inSpan, type TargetSpan } from './bulk-target-store.ts';
import type { Published } from './import-target.ts';
import type { ObjectConditions } from './object-condition-store.ts';
import { type ObjectScope, objectsIn } from './object-scope-store.ts';

export interface LabelChange extends ObjectScope {
  readonly label: string;
  /** The other labels of its group, where an object may have one only. */
  readonly rivals: readonly string[];
}

/** What stands in the trail and with each object. */
export interface LabelDeed {
  readonly labelId: number;
  readonly label: string;
  readonly batch: number;
  readonly actor: string;
  readonly at: string;
  readonly today: string;
  readonly reason: string;
}

/** How many of the first rows a preview shows. */
const shownFirst = 20;

const having = (label: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`inspection_object.id in (select object_id from object_label where label = ${label})`;

const havingAny = (labels: readonly string[]): RawBuilder<SqlBool> =>
  sql<SqlBool>`inspection_object.id in
    (select object_id from object_label where label in (select value from json_each(${JSON.stringify(labels)})))`;

const not = (condition: RawBuilder<SqlBool>) => sql<SqlBool>`not (${condition})`;

/** Gives labels to many objects and takes them away again, in portions. */
export function labelChangeStore(database: Database, conditionOf: ObjectConditions) {
  const { build, statement } = database;
  const targets = bulkTargetStore(database);

  const chosen = (scope: ObjectScope) => objectsIn(database, conditionOf, scope);

  /** Whoever lacks the label and has no other of its group. */
  const lacking = (change: LabelChange) =>
    chosen(change)
      .where(not(having(change.label)))
      .where(not(havingAny(change.rivals)));

  const countOf = (query: ReturnType<typeof chosen>): number =>
    database.first(query.select(build.fn.countAll<number>().as('count')))?.count ?? 0;

  const touch = (labels: RawBuilder<string>, { batch, at }: LabelDeed, span: TargetSpan) =>
    database.run(
      build.updateTable('inspection_object').set({ labels, batch_id: batch, updated_at: at }).where(inSpan('id', span)),
    );

  function* takeFrom(query: ReturnType<typeof chosen>, deed: LabelDeed): Generator<Published, number> {
    const total = targets.fill(query.select('inspection_object.id').distinct().compile());
    const without = sql<string>`(select json_group_array(value) from json_each(inspection_object.labels) where value <> ${deed.label})`;
    yield* targets.write(total, deed, span => {
      database.run(build.deleteFrom('object_label').where('label', '=', deed.label).where(inSpan('object_id', span)));
      database.run(
        build
          .updateTable('label_assignment')
          .set({ removed_on: deed.today, removed_by: deed.actor })
          .where('label_id', '=', deed.labelId)
          .where('removed_on', 'is', null)
          .where(inSpan('object_id', span)),
      );
      touch(without, deed, span);
    });
    return total;
  }

  return {
    /** How many objects there are, how many have the label, and how many another one of its group, label by label. */
    preview(change: LabelChange) {
      const without = chosen(change).where(not(having(change.label)));
      const blocked = database.all(
        build
          .selectFrom('object_label')
          .where('label', 'in', change.rivals.length > 0 ? [...change.rivals] : [''])
          .where('object_id', 'in', without.select('inspection_object.id') as never)
          .select(['label', build.fn.countAll<number>().as('count')])
          .groupBy('label')
          .orderBy('count', 'desc')
          .orderBy('label'),
      );
      return {
        inRange: countOf(chosen(change)),
        already: countOf(chosen(change).where(having(change.label))),
        blocked,
        blockedObjects: countOf(without.where(havingAny(change.rivals))),
      };
    },

    /** The first objects that would change, with their labels as they are. */
    first: (change: LabelChange, deed: 'give' | 'take') =>
      database.all(
        (deed === 'give' ? lacking(change) : chosen(change).where(having(change.label)))
          .select(['inspection_object.id', 'code', 'name', 'labels'])
          .orderBy('inspection_object.id')
          .limit(shownFirst),
      ),

    /** Gives the label to whoever lacks it and has no other of its group; answers how many. */
    *give(
      change: LabelChange,
      deed: LabelDeed & { readonly from: string; readonly to: string | null },
    ): Generator<Published, number> {
      const total = targets.fill(lacking(change).select('inspection_object.id').compile());
      yield* targets.write(total, deed, span => {
        const { labelId, label, from, to, actor, reason } = deed;
        statement(
          `INSERT INTO label_assignment (object_id, label_id, from_day, to_day, given_by, reason)
           SELECT id, ?, ?, ?, ?, ? FROM temp.bulk_target WHERE id BETWEEN ? AND ? ORDER BY id`,
        ).run(labelId, from, to, actor, reason, span.from, span.to);
        statement(
          `INSERT INTO object_label (label, object_id)
           SELECT ?, id FROM temp.bulk_target WHERE id BETWEEN ? AND ?`,
        ).run(label, span.from, span.to);
        touch(sql<string>`json_insert(labels, '$[#]', ${label})`, deed, span);
      });
      return total;
    },

    /** Takes the label from whoever has it; answers how many. */
    take: (change: LabelChange, deed: LabelDeed) => takeFrom(chosen(change).where(having(change.label)), deed),

    /** Takes the label from whoever was to have it only until a day before today; answers how many. */
    takeExpired: (deed: LabelDeed) =>
      takeFrom(
        build.selectFrom('inspection_object').where(
          sql<SqlBool>`inspection_object.id in (select object_id from label_assignment
            where label_id = ${deed.labelId} and to_day is not null and removed_on is null and to_day < ${deed.today})`,
        ) as ReturnType<typeof chosen>,
        deed,
      ),
  };
}
