import type { Database } from '../db/database.ts';
import type { WordedItem } from './item-words.ts';

export interface NewSuperiorList {
  readonly source: string;
  /** YYYY-MM-DD. */
  readonly issuedOn: string;
  readonly fileName: string;
  readonly fileSha256: string;
  readonly at: string;
}

export interface SuperiorItem {
  readonly id: number;
  readonly listId: number;
  readonly columns: WordedItem;
  readonly notApplicable: string | null;
}

/** Lists of superior offices to compare the own one with. */
export function superiorListStore(database: Database) {
  const { build } = database;
  const itemOf = (row: { id: number; list_id: number; columns: string; not_applicable: string | null }) => ({
    id: row.id,
    listId: row.list_id,
    columns: JSON.parse(row.columns) as WordedItem,
    notApplicable: row.not_applicable,
  });

  return {
    add({ source, issuedOn, fileName, fileSha256, at }: NewSuperiorList, items: readonly WordedItem[]): number {
      const values = { source, issued_on: issuedOn, file_name: fileName, file_sha256: fileSha256, imported_at: at };
      const { lastId } = database.run(build.insertInto('superior_list').values(values));
      for (const columns of items) {
        database.run(build.insertInto('superior_item').values({ list_id: lastId, columns: JSON.stringify(columns) }));
      }
      return lastId;
    },

    /** Newest first. */
    all: () => database.all(build.selectFrom('superior_list').selectAll().orderBy('id', 'desc')),

    get: (id: number) => database.first(build.selectFrom('superior_list').selectAll().where('id', '=', id)) ?? null,

    items: (listId: number): SuperiorItem[] =>
      database
        .all(build.selectFrom('superior_item').selectAll().where('list_id', '=', listId).orderBy('id'))
        .map(itemOf),

    item(id: number): SuperiorItem | null {
      const row = database.first(build.selectFrom('superior_item').selectAll().where('id', '=', id));
      return row ? itemOf(row) : null;
    },

    decide(id: number, notApplicable: string | null): void {
      database.run(build.updateTable('superior_item').set({ not_applicable: notApplicable }).where('id', '=', id));
    },
  };
}
