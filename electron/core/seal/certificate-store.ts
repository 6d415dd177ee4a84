import type { Insertable, Selectable } from 'kysely';
import type { Database } from '../db/database.ts';
import type { CertificateTable } from '../db/seal-tables.ts';

export type CertificateRecord = Selectable<CertificateTable>;

/** The certificates that papers are signed with. */
export function certificateStore(database: Database) {
  const { build } = database;
  const rows = build.selectFrom('certificate').selectAll();

  return {
    all: (): CertificateRecord[] => database.all(rows.orderBy('id')),
    get: (id: number): CertificateRecord | null => database.first(rows.where('id', '=', id)) ?? null,

    /** `sealFile` seals the file for the row it gets. */
    add(values: Omit<Insertable<CertificateTable>, 'id' | 'file_sealed'>, sealFile: (id: number) => Buffer): number {
      const id = database.run(
        build.insertInto('certificate').values({ ...values, file_sealed: Buffer.alloc(0) }),
      ).lastId;
      database.run(
        build
          .updateTable('certificate')
          .set({ file_sealed: sealFile(id) })
          .where('id', '=', id),
      );
      return id;
    },

    remove: (id: number) => database.run(build.deleteFrom('certificate').where('id', '=', id)),
  };
}
