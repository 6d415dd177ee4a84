import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { SealTable } from '../db/seal-tables.ts';

export type SealRecord = Selectable<SealTable>;
export type SealParticulars = Pick<
  Insertable<SealTable>,
  'name' | 'unit' | 'kind' | 'shape' | 'width_tenths' | 'height_tenths' | 'keeper_id' | 'began_on'
>;
export type SealPicture = {
  readonly [Column in 'picture_sealed' | 'picture_sha256' | 'picture_width' | 'picture_height']: NonNullable<
    SealRecord[Column]
  >;
};

/** The seals of the bureau. */
export function sealStore(database: Database) {
  const { build } = database;
  const rows = build.selectFrom('seal').selectAll();

  return {
    /** Those in use first. */
    all: (): SealRecord[] => database.all(rows.orderBy('state').orderBy('id')),
    get: (id: number): SealRecord | null => database.first(rows.where('id', '=', id)) ?? null,
    named: (name: string): SealRecord | null => database.first(rows.where('name', '=', name)) ?? null,

    add: (values: SealParticulars): number =>
      database.run(build.insertInto('seal').values({ ...values, state: 'active' })).lastId,

    change(id: number, values: SealParticulars): void {
      database.run(build.updateTable('seal').set(values).where('id', '=', id));
    },

    setPicture(id: number, picture: SealPicture): void {
      database.run(build.updateTable('seal').set(picture).where('id', '=', id));
    },

    end(id: number, state: 'retired' | 'destroyed', on: string, reason: string): void {
      const gone = { picture_sealed: null, picture_sha256: null, picture_width: null, picture_height: null };
      const values = { state, ended_on: on, end_reason: reason, ...(state === 'destroyed' ? gone : {}) };
      database.run(build.updateTable('seal').set(values).where('id', '=', id));
    },
  };
}
