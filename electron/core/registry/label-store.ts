import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type LabelRecord = Selectable<Schema['label']>;

/** The register of labels and their groups (domain.md 4.3). */
export function labelStore(database: Database) {
  const { build, statement } = database;

  return {
    groups: () => database.all(build.selectFrom('label_group').selectAll().orderBy('position').orderBy('name')),

    group: (name: string) =>
      database.first(build.selectFrom('label_group').selectAll().where('name', '=', name)) ?? null,

    putGroup(name: string, values: { exclusive: number; mandatory: number; position: number }): void {
      database.run(
        build
          .insertInto('label_group')
          .values({ name, ...values })
          .onConflict(conflict => conflict.column('name').doUpdateSet(values)),
      );
    },

    all: () => database.all(build.selectFrom('label').selectAll().orderBy('name')),

    get: (id: number) => database.first(build.selectFrom('label').selectAll().where('id', '=', id)) ?? null,

    byName: (name: string) => database.first(build.selectFrom('label').selectAll().where('name', '=', name)) ?? null,

    inGroup: (group: string) => database.all(build.selectFrom('label').selectAll().where('group_name', '=', group)),

    /** Adds a label, or changes the one with an id; answers the id. */
    put(id: number | null, values: Omit<Insertable<Schema['label']>, 'id' | 'disabled_on'>): number {
      if (id === null) return database.run(build.insertInto('label').values(values)).lastId;
      database.run(build.updateTable('label').set(values).where('id', '=', id));
      return id;
    },

    setDisabled: (id: number, on: string | null) =>
      database.run(build.updateTable('label').set({ disabled_on: on }).where('id', '=', id)),

    /** How many objects have each label, by its name. */
    uses(): Map<string, number> {
      const rows = database.all(
        build
          .selectFrom('object_label')
          .select(['label', build.fn.countAll<number>().as('count')])
          .groupBy('label'),
      );
      return new Map(rows.map(({ label, count }) => [label, count]));
    },

    isUsed: (name: string): boolean =>
      database.first(build.selectFrom('object_label').select('object_id').where('label', '=', name).limit(1)) !==
      undefined,

    /** How many objects still have each label although its last day has passed, by the label's id. */
    expired(today: string): Map<number, number> {
      const rows = statement(
        `SELECT label_id AS id, count(*) AS count FROM label_assignment INDEXED BY label_assignment_ending
         WHERE to_day IS NOT NULL AND removed_on IS NULL AND to_day < ? GROUP BY label_id`,
      ).all(today) as { id: number; count: number }[];
      return new Map(rows.map(({ id, count }) => [id, count]));
    },

    /** How many objects have more than one of these labels. */
    withSeveral(names: readonly string[]): number {
      const found = statement(
        `SELECT count(*) AS count FROM (
           SELECT object_id FROM object_label WHERE label IN (SELECT value FROM json_each(?)) GROUP BY object_id HAVING count(*) > 1)`,
      ).get(JSON.stringify(names)) as { count: number };
      return found.count;
    },

    /** What was given to an object for a time or by hand, as it stands. */
    givenTo: (objectId: number) =>
      database.all(
        build
          .selectFrom('label_assignment')
          .innerJoin('label', 'label.id', 'label_assignment.label_id')
          .where('object_id', '=', objectId)
          .where('removed_on', 'is', null)
          .select(['label.name', 'from_day', 'to_day', 'given_by', 'reason']),
      ),
  };
}
