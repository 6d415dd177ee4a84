import type { Selectable } from 'kysely';
import { type ItemVersion, versionOn } from '#domain/item-list/item-version.ts';
import type { Database } from '../db/database.ts';
import type { ItemVersionTable } from '../db/item-list-tables.ts';

export interface StoredVersion extends ItemVersion {
  readonly copiedFrom: number | null;
  readonly openedAt: string;
  readonly publishedAt: string | null;
}

interface NewDisclosure {
  readonly versionId: number;
  /** YYYY-MM-DD. */
  readonly on: string;
  readonly address: string;
  readonly receipt: string;
  readonly at: string;
}

/** The versions of the item list. */
export function itemVersionStore(database: Database) {
  const { build } = database;

  const all = (): StoredVersion[] =>
    database.all(build.selectFrom('item_version').selectAll().orderBy('number')).map(versionOf);
  const draft = () => all().find(({ state }) => state === 'draft') ?? null;
  const newest = () => all().findLast(({ state }) => state === 'published') ?? null;

  /** The columns of an item that a copy takes over: all but its number and its version. */
  const copied = () =>
    (database.raw.pragma('table_info(inspection_item)') as { name: string }[])
      .map(({ name }) => name)
      .filter(name => name !== 'id' && name !== 'version_id')
      .join(', ');

  return {
    /** In the order of their numbers. */
    all,
    draft,
    /** The published version with the highest number. */
    newest,
    /** The version that is worked on: the draft, else the newest published one. */
    working: () => draft() ?? newest(),
    get: (id: number): StoredVersion | null => all().find(version => version.id === id) ?? null,
    /** The version that counts on a day. */
    on: (day: string): StoredVersion | null => versionOn(all(), day),

    /** Opens a draft: a copy of the newest published version, or empty where there is none yet. */
    open(at: string): StoredVersion {
      const source = newest();
      const number = (all().at(-1)?.number ?? 0) + 1;
      const { lastId } = database.run(
        build
          .insertInto('item_version')
          .values({ number, state: 'draft', copied_from: source?.id ?? null, opened_at: at }),
      );
      if (source) {
        database
          .statement(
            `INSERT INTO inspection_item (${copied()}, version_id)
             SELECT ${copied()}, ? FROM inspection_item WHERE version_id = ? ORDER BY id`,
          )
          .run(lastId, source.id);
      }
      return versionOf({
        id: lastId,
        number,
        state: 'draft',
        valid_from: null,
        copied_from: source?.id ?? null,
        opened_at: at,
        published_at: null,
      });
    },

    /** Freezes a draft for good. */
    publish(id: number, validFrom: string | null, at: string): void {
      database.run(
        build
          .updateTable('item_version')
          .set({ state: 'published', valid_from: validFrom, published_at: at })
          .where('id', '=', id),
      );
    },

    disclose({ versionId, on, address, receipt, at }: NewDisclosure): void {
      database.run(
        build
          .insertInto('item_disclosure')
          .values({ version_id: versionId, disclosed_on: on, address, receipt, recorded_at: at }),
      );
    },

    /** Where a version was made public, newest first. */
    disclosures: (id: number) =>
      database
        .all(build.selectFrom('item_disclosure').selectAll().where('version_id', '=', id).orderBy('id', 'desc'))
        .map(({ disclosed_on: on, address, receipt }) => ({ on, address, receipt })),

    /** Throws a draft away with all its items. */
    discard(id: number): void {
      database.run(build.deleteFrom('inspection_item').where('version_id', '=', id));
      database.run(build.deleteFrom('item_version').where('id', '=', id));
    },
  };
}

function versionOf(row: Selectable<ItemVersionTable>): StoredVersion {
  return {
    id: row.id,
    number: row.number,
    state: row.state as ItemVersion['state'],
    validFrom: row.valid_from,
    copiedFrom: row.copied_from,
    openedAt: row.opened_at,
    publishedAt: row.published_at,
  };
}
