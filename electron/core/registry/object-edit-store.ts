import type { Insertable, Updateable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Schema } from '../db/schema.ts';
import { handBatch } from './hand-batch-store.ts';

type Values = Updateable<Schema['inspection_object']>;

/** Single objects entered or changed by hand, together with what is made of them for searching. */
export function objectEditStore(database: Database) {
  const { build, statement } = database;

  const reindex = (id: number, search: string) => {
    statement('DELETE FROM object_search WHERE rowid = ?').run(id);
    statement('INSERT INTO object_search (rowid, text) VALUES (?, ?)').run(id, search);
  };

  return {
    /** Another object that has a value in a column, or null. */
    other: (
      column: 'credit_code' | 'registration_number' | 'match_key' | 'code',
      value: string,
      except: number | null,
    ) =>
      database.first(
        build
          .selectFrom('inspection_object')
          .select(['id', 'name', 'code', 'standing'])
          .where(column, '=', value)
          .where('id', '!=', except ?? 0)
          .orderBy('id')
          .limit(1),
      ) ?? null,

    /** The highest number of an internal code N-…. */
    lastInternalNumber(): number {
      const row = statement(
        `SELECT max(CAST(substr(code, 3) AS INTEGER)) AS number FROM inspection_object WHERE code >= 'N-' AND code < 'N.'`,
      ).get() as { number: number | null };
      return row.number ?? 0;
    },

    nextId: (): number =>
      (database.first(build.selectFrom('inspection_object').select(({ fn }) => fn.max('id').as('id')))?.id ?? 0) + 1,

    insert(values: Insertable<Schema['inspection_object']>): number {
      const { lastId } = database.run(build.insertInto('inspection_object').values(values));
      reindex(lastId, values.search);
      return lastId;
    },

    update(id: number, values: Values): void {
      database.run(build.updateTable('inspection_object').set(values).where('id', '=', id));
      if (values.search !== undefined) reindex(id, values.search);
    },

    /** Says of the last change of an object who made it by hand, when and why. */
    sign(id: number, { actor, reason, at }: { actor: string; reason: string; at: string }): void {
      statement(
        `UPDATE object_change SET actor = ?, reason = ?, at = ?, batch_id = ?
         WHERE id = (SELECT max(id) FROM object_change WHERE object_id = ?) AND actor IS NULL`,
      ).run(actor, reason, at, handBatch(database, at), id);
    },

    byHand: (at: string): number => handBatch(database, at),
  };
}
