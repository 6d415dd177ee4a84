import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';

export type ViewRecord = Selectable<Schema['saved_view']>;

/** Lists as people have set them. */
export function viewStore(database: Database) {
  const { build } = database;

  return {
    /** What somebody is offered for a list: his own and what others share. */
    offered: (list: string, accountId: number) =>
      database.all(
        build
          .selectFrom('saved_view')
          .innerJoin('account', 'account.id', 'saved_view.account_id')
          .selectAll('saved_view')
          .select('account.name as by')
          .where('list', '=', list)
          .where(({ eb, or }) => or([eb('account_id', '=', accountId), eb('shared', '=', 1)]))
          .orderBy('saved_view.name')
          .orderBy('saved_view.id'),
      ),

    get: (id: number): ViewRecord | null =>
      database.first(build.selectFrom('saved_view').selectAll().where('id', '=', id)) ?? null,

    /** The view of this name that somebody has made of a list. */
    named: (list: string, accountId: number, name: string): ViewRecord | null =>
      database.first(
        build
          .selectFrom('saved_view')
          .selectAll()
          .where('list', '=', list)
          .where('account_id', '=', accountId)
          .where('name', '=', name),
      ) ?? null,

    countOf: (list: string, accountId: number): number =>
      database.first(
        build
          .selectFrom('saved_view')
          .select(build.fn.countAll<number>().as('count'))
          .where('list', '=', list)
          .where('account_id', '=', accountId),
      )?.count ?? 0,

    put(id: number | null, values: Omit<Insertable<Schema['saved_view']>, 'id'>): number {
      if (id === null) return database.run(build.insertInto('saved_view').values(values)).lastId;
      database.run(build.updateTable('saved_view').set(values).where('id', '=', id));
      return id;
    },

    remove: (id: number) => database.run(build.deleteFrom('saved_view').where('id', '=', id)),
  };
}
