import type { ImportKind } from '#domain/registry/import-kind.ts';
import type { Database } from '../db/database.ts';

interface Watched {
  readonly table: string;
  /** The column that says to which row of the registry a row belongs. */
  readonly owner: string;
}

/** The table of a registry first, then what hangs from its rows. */
const watchedTables: Readonly<Record<ImportKind, readonly Watched[]>> = {
  object: [{ table: 'inspection_object', owner: 'id' }],
  inspector: [
    { table: 'inspector', owner: 'id' },
    { table: 'inspector_certificate', owner: 'inspector_id' },
    { table: 'inspector_absence', owner: 'inspector_id' },
    { table: 'inspector_training', owner: 'inspector_id' },
    { table: 'inspector_recusal', owner: 'inspector_id' },
  ],
  item: [{ table: 'inspection_item', owner: 'id' }],
  assistant: [
    { table: 'assistant', owner: 'id' },
    { table: 'assistant_training', owner: 'assistant_id' },
  ],
  department: [
    { table: 'department', owner: 'id' },
    { table: 'conference_role', owner: 'department_id' },
  ],
  risk: [
    { table: 'inspection_object', owner: 'id' },
    { table: 'professional_risk', owner: 'object_id' },
  ],
  listing: [{ table: 'object_listing', owner: 'object_id' }],
};

/** In these a row that came to the registry meanwhile may be one of the file's. */
const growing: ReadonlySet<ImportKind> = new Set(['object', 'inspector', 'item', 'assistant', 'department']);

const deeds = ['insert', 'update', 'delete'] as const;
const triggerName = (table: string, deed: string) => `looked_${table}_${deed}`;

/** Notes from now on, on this connection, which rows of the registry are written by others than the import that is looked at. */
export function watchRows(raw: Database['raw'], kind: ImportKind): void {
  raw.exec(`DROP TABLE IF EXISTS temp.touched_row;
    CREATE TEMP TABLE touched_row (id INTEGER NOT NULL, is_new INTEGER NOT NULL, PRIMARY KEY (id, is_new)) WITHOUT ROWID;`);
  for (const [place, { table, owner }] of watchedTables[kind].entries())
    for (const deed of deeds) {
      const isNew = place === 0 && deed === 'insert' && growing.has(kind) ? 1 : 0;
      const row = deed === 'delete' ? 'OLD' : 'NEW';
      // An upsert takes INSERT OR IGNORE within its triggers for a plain INSERT; so what is noted already is looked for.
      raw.exec(`DROP TRIGGER IF EXISTS temp.${triggerName(table, deed)};
        CREATE TEMP TRIGGER ${triggerName(table, deed)} AFTER ${deed.toUpperCase()} ON main.${table}
        BEGIN INSERT INTO touched_row SELECT ${row}.${owner}, ${isNew}
          WHERE NOT EXISTS (SELECT 1 FROM touched_row WHERE id = ${row}.${owner} AND is_new = ${isNew}); END;`);
    }
}

/** Notes nothing any more; what was noted stays until `dropWatch`. */
export function endWatch({ raw }: Pick<Database, 'raw'>, kind: ImportKind): void {
  for (const { table } of watchedTables[kind])
    for (const deed of deeds) raw.exec(`DROP TRIGGER IF EXISTS temp.${triggerName(table, deed)}`);
}

export function dropWatch(raw: Database['raw'], kind: ImportKind): void {
  endWatch({ raw }, kind);
  raw.exec('DROP TABLE IF EXISTS temp.touched_row');
}

/** How many rows came to the registry since, and how many of those the file speaks of were written. */
export function touchedRows({ raw }: Database): { added: number; changed: number } {
  return raw
    .prepare(
      `SELECT coalesce(sum(is_new = 1), 0) AS added, coalesce(sum(is_new = 0 AND id IN (SELECT id FROM temp.matched_row)), 0) AS changed
       FROM temp.touched_row`,
    )
    .get() as { added: number; changed: number };
}

/** Whether rows were written since that the file does not name; they would be marked as left on what is no longer known. */
export function othersTouched({ raw }: Database): boolean {
  return raw.prepare('SELECT 1 FROM temp.touched_row LIMIT 1').get() !== undefined;
}

/** Whether the file is open still: what waits by the clock may find it closed. */
export const isOpen = ({ raw }: Database): boolean => raw.open;
