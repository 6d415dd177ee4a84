import type { TableShape } from '../audit/table-shape.ts';
import type { Database } from '../db/database.ts';
import type { BatchImage, RowKey } from './batch-image-store.ts';

/** Tables that follow from the registry and go with its rows. */
const following: Readonly<Record<string, readonly { table: string; column: string }[]>> = {
  inspection_object: [
    { table: 'object_label', column: 'object_id' },
    { table: 'quality_finding', column: 'object_id' },
  ],
};

const keyValues = (key: RowKey): (string | number)[] =>
  typeof key === 'number' ? [key] : (JSON.parse(key) as (string | number)[]);

const titles: Readonly<Record<string, string>> = {
  inspection_object: 'name',
  inspector: 'name',
  assistant: 'name',
  department: 'name',
  inspection_item: 'name',
};

/** Writes rows back as they were and removes those that came new, below the query builder: there may be a hundred thousand. */
export function restoreStore({ raw }: Database, table: string, shape: TableShape, owner: string) {
  const where = shape.keys.map(name => `"${name}" = ?`).join(' AND ');
  const remove = raw.prepare(`DELETE FROM "${table}" WHERE ${where}`);
  const ownerOf = raw.prepare(`SELECT "${owner}" FROM "${table}" WHERE ${where}`).pluck();
  const title = titles[table];
  const titleOf = title ? raw.prepare(`SELECT "${title}" FROM "${table}" WHERE ${where}`).pluck() : null;
  const isObject = table === 'inspection_object';
  const clear = (following[table] ?? []).map(({ table: other, column }) =>
    raw.prepare(`DELETE FROM "${other}" WHERE "${column}" = ?`),
  );

  const unsearch = raw.prepare('DELETE FROM object_search WHERE rowid = ?');
  const unlabel = raw.prepare('DELETE FROM object_label WHERE object_id = ?');
  const search = raw.prepare(
    'INSERT INTO object_search (rowid, text) SELECT id, search FROM inspection_object WHERE id = ?',
  );
  const label = raw.prepare(
    `INSERT INTO object_label (label, object_id)
     SELECT DISTINCT json_each.value, inspection_object.id FROM inspection_object, json_each(labels) WHERE inspection_object.id = ?`,
  );

  function reindex(id: RowKey, isThere: boolean): void {
    unsearch.run(id);
    unlabel.run(id);
    if (!isThere) return;
    search.run(id);
    label.run(id);
  }

  return {
    /** The row of the registry to which a row belongs, or null when it is gone. */
    owner: (key: RowKey): RowKey | null =>
      shape.keys[0] === owner
        ? (keyValues(key)[0] ?? null)
        : ((ownerOf.get(...keyValues(key)) as RowKey | undefined) ?? null),

    title: (key: RowKey): string => (titleOf?.get(...keyValues(key)) as string | undefined) ?? String(key),

    isThere: (key: RowKey): boolean => ownerOf.get(...keyValues(key)) !== undefined,

    /** Brings a row back as it was; columns that came to the table later keep what they hold. */
    restore({ columns, blobs }: BatchImage, key: RowKey, values: readonly (string | number | null)[]): void {
      const names = [...columns, ...blobs];
      const given = values.map((value, place) =>
        place >= columns.length && value !== null ? Buffer.from(String(value), 'hex') : value,
      );
      const assigned = names.map(name => `"${name}" = ?`).join(', ');
      const { changes } = raw
        .prepare(`UPDATE "${table}" SET ${assigned} WHERE ${where}`)
        .run(...given, ...keyValues(key));
      if (changes === 0) {
        const places = names.map(() => '?').join(', ');
        raw
          .prepare(`INSERT INTO "${table}" (${names.map(name => `"${name}"`).join(', ')}) VALUES (${places})`)
          .run(...given);
      }
      if (isObject) reindex(key, true);
    },

    remove(key: RowKey): void {
      if (isObject) reindex(key, false);
      for (const statement of clear) statement.run(...keyValues(key));
      remove.run(...keyValues(key));
    },
  };
}

/** Which rows of a table others speak of, so that they cannot go; what follows from the table itself does not count. */
export function referencedRows({ raw }: Database, table: string): ReadonlyMap<number, string> {
  const ignored = new Set((following[table] ?? []).map(one => one.table));
  const tables = raw.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).pluck().all() as string[];
  const found = new Map<number, string>();
  for (const other of tables) {
    if (ignored.has(other)) continue;
    const keys = raw.pragma(`foreign_key_list("${other}")`) as { table: string; from: string }[];
    for (const { from } of keys.filter(key => key.table === table)) {
      const ids = raw
        .prepare(`SELECT DISTINCT "${from}" FROM "${other}" WHERE "${from}" IS NOT NULL`)
        .pluck()
        .all() as number[];
      for (const id of ids) if (!found.has(id)) found.set(id, other);
    }
  }
  return found;
}

/** The highest number of a change of objects; what restoring adds comes after it. */
export function lastChange({ raw }: Database): number {
  return raw.prepare('SELECT coalesce(max(id), 0) FROM object_change').pluck().get() as number;
}

/** Says of the changes after a number by whom and why they were made. */
export function signChanges({ raw }: Database, after: number, actor: string, reason: string, at: string): void {
  raw
    .prepare('UPDATE object_change SET actor = ?, reason = ?, at = ? WHERE id > ? AND actor IS NULL')
    .run(actor, reason, at, after);
}

/** A draw whose result is not out; what its frozen list names must stay. */
export const openDraw = ({ raw }: Database): string | null =>
  (raw
    .prepare(`SELECT number FROM draw WHERE state NOT IN ('RESULT', 'CLOSED', 'CANCELLED') ORDER BY id DESC LIMIT 1`)
    .pluck()
    .get() as string | undefined) ?? null;

/** Whether any of these versions of the item list is published. */
export function publishedVersion({ raw }: Database, versions: readonly number[]): boolean {
  const state = raw.prepare('SELECT state FROM item_version WHERE id = ?').pluck();
  return versions.some(id => state.get(id) === 'published');
}

/** The versions of the item list in which rows of a batch stand. */
export const versionsOfBatch = ({ raw }: Database, batch: number): number[] =>
  raw.prepare('SELECT DISTINCT version_id FROM inspection_item WHERE batch_id = ?').pluck().all(batch) as number[];
