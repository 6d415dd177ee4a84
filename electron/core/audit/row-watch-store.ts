import type { Database } from '../db/database.ts';
import { protectedTables } from './protected-tables.ts';
import { groupSize, type TableShape } from './table-shape.ts';

/** A record of digests that has to be made anew, because a row of it was written. */
export interface TouchedRecord {
  readonly table: string;
  readonly key: string;
}

/** Only this connection notes what it writes: whoever changes the file by other means leaves rows that no entry answers for. */
const watchTable = `
CREATE TEMP TABLE IF NOT EXISTS audit_touched (
  table_name TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (table_name, key)
) STRICT, WITHOUT ROWID;
CREATE TEMP TABLE IF NOT EXISTS object_group_written (number INTEGER PRIMARY KEY) STRICT;`;

/** The table whose groups are told on, to whoever holds an image of it in memory, when they are forgotten here. */
const imagedTable = 'inspection_object';

/** Large tables are written by the hundred thousand: the numbers of their groups are noted apart, where that costs least. */
const groupTable = (table: string) => `audit_touched_${table}`;

const keyExpression = ({ keys }: TableShape, row: string) =>
  `json_array(${keys.map(name => `${row}"${name}"`).join(', ')})`;

const groupNumber = ({ keys, group }: TableShape, row: string) => `${row}"${keys[0]}" / ${group}`;

/** Watches the protected tables of an open file: which of their rows were written since the last entry of the log. */
export function rowWatchStore(database: Database) {
  const { raw } = database;
  const shapes = new Map(
    Object.keys(protectedTables).flatMap(table => {
      const shape = currentShape(database, table);
      return shape ? [[table, shape] as const] : [];
    }),
  );
  raw.exec(watchTable);
  for (const [table, shape] of shapes) raw.exec(triggersOf(table, shape));
  const large = [...shapes].filter(([, { group }]) => group > 0).map(([table]) => table);

  return {
    shapes: shapes as ReadonlyMap<string, TableShape>,

    /** What was written and is not yet answered for by an entry. */
    touched(): TouchedRecord[] {
      const rows = database.statement('SELECT table_name AS "table", key FROM temp.audit_touched').all();
      const groups = large.flatMap(table => {
        const numbers = database.statement(`SELECT number FROM temp.${groupTable(table)} ORDER BY number`).all();
        return (numbers as { number: number }[]).map(({ number }) => ({ table, key: `[${number}]` }));
      });
      return [...(rows as TouchedRecord[]), ...groups];
    },

    forget(): void {
      database.statement('DELETE FROM temp.audit_touched').run();
      if (large.includes(imagedTable)) {
        database
          .statement(
            `INSERT OR IGNORE INTO temp.object_group_written SELECT number FROM temp.${groupTable(imagedTable)}`,
          )
          .run();
      }
      for (const table of large) database.statement(`DELETE FROM temp.${groupTable(table)}`).run();
    },

    /** Takes every row of a table for written: it came to the file before the trail covered it. */
    touchAll(table: string): void {
      const shape = shapes.get(table);
      if (!shape) return;
      raw.exec(
        shape.group > 0
          ? `INSERT OR IGNORE INTO temp.${groupTable(table)} SELECT DISTINCT ${groupNumber(shape, '')} FROM main."${table}"`
          : `INSERT OR IGNORE INTO temp.audit_touched SELECT '${table}', ${keyExpression(shape, '')} FROM main."${table}"`,
      );
    },
  };
}

export type RowWatchStore = ReturnType<typeof rowWatchStore>;

/** The columns of a table as they are; null where the file has no such table. */
function currentShape({ raw }: Database, table: string): TableShape | null {
  const columns = raw.pragma(`table_info("${table}")`) as { name: string; type: string; pk: number }[];
  if (columns.length === 0) return null;
  return {
    keys: columns
      .filter(({ pk }) => pk > 0)
      .sort((one, other) => one.pk - other.pk)
      .map(({ name }) => name),
    columns: columns.filter(({ type }) => type !== 'BLOB').map(({ name }) => name),
    blobs: columns.filter(({ type }) => type === 'BLOB').map(({ name }) => name),
    group: protectedTables[table]?.isLarge ? groupSize : 0,
  };
}

function triggersOf(table: string, shape: TableShape): string {
  const note = shape.group > 0 ? groupNote(table, shape) : rowNote(table, shape);
  const trigger = (event: string, actions: string) =>
    `DROP TRIGGER IF EXISTS temp.audit_${table}_${event};
     CREATE TEMP TRIGGER audit_${table}_${event} AFTER ${event} ON main."${table}" BEGIN ${actions} END;`;
  return [
    shape.group > 0 ? `CREATE TEMP TABLE IF NOT EXISTS ${groupTable(table)} (number INTEGER PRIMARY KEY) STRICT;` : '',
    trigger('INSERT', note('NEW')),
    trigger('UPDATE', `${note('OLD')} ${note('NEW')}`),
    trigger('DELETE', note('OLD')),
  ].join('\n');
}

type Note = (row: 'OLD' | 'NEW') => string;

// An upsert takes INSERT OR IGNORE within its triggers for a plain INSERT; so what is noted already is looked for.
const rowNote =
  (table: string, shape: TableShape): Note =>
  row =>
    `INSERT INTO audit_touched SELECT '${table}', written.key FROM (SELECT ${keyExpression(shape, `${row}.`)} AS key) AS written
     WHERE NOT EXISTS (SELECT 1 FROM audit_touched AS known WHERE known.table_name = '${table}' AND known.key = written.key);`;

const groupNote =
  (table: string, shape: TableShape): Note =>
  row =>
    `INSERT INTO ${groupTable(table)} SELECT ${groupNumber(shape, `${row}.`)}
     WHERE NOT EXISTS (SELECT 1 FROM ${groupTable(table)} WHERE number = ${groupNumber(shape, `${row}.`)});`;
