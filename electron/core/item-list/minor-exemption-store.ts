import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { MinorExemptionTable } from '../db/item-list-tables.ts';

export type MinorExemption = Selectable<MinorExemptionTable>;
type Values = Omit<Insertable<MinorExemptionTable>, 'id'>;

/** 免罚清单. */
export function minorExemptionStore(database: Database) {
  const { build } = database;
  return {
    all: (): MinorExemption[] => database.all(build.selectFrom('minor_exemption').selectAll().orderBy('id')),

    get: (id: number): MinorExemption | null =>
      database.first(build.selectFrom('minor_exemption').selectAll().where('id', '=', id)) ?? null,

    add: (values: Values): number => database.run(build.insertInto('minor_exemption').values(values)).lastId,

    change(id: number, values: Values): void {
      database.run(build.updateTable('minor_exemption').set(values).where('id', '=', id));
    },

    remove(id: number): void {
      database.run(build.deleteFrom('minor_exemption').where('id', '=', id));
    },
  };
}
