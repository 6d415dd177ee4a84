import type { Database } from '../db/database.ts';
import { columnNames, initialsOf, type ObjectColumns, searchTextOf } from './object-columns.ts';

interface KnownObject extends ObjectColumns {
  readonly id: number;
  readonly code: string;
}

const stagedColumns = ['object_id', 'code', 'search', 'initials', 'batch_id', 'updated_at', 'source', ...columnNames];

/** Statements below the query builder: a registry has a hundred thousand rows and more, and they go in by sets. */
const createTables = `
DROP TABLE IF EXISTS temp.staged_object;
CREATE TEMP TABLE staged_object (${stagedColumns.join(', ')});`;

const registered = [...columnNames, 'search', 'initials', 'source', 'batch_id', 'updated_at'];

const insertNew = `
INSERT INTO inspection_object (code, ${registered.join(', ')})
SELECT code, coalesce(kind, ''), ${registered.slice(1).map(withDefault).join(', ')}
FROM temp.staged_object WHERE object_id IS NULL ORDER BY rowid`;

const updateKnown = `
UPDATE inspection_object AS known
SET ${registered.map(name => `${name} = staged.${name}`).join(', ')}
FROM temp.staged_object AS staged WHERE staged.object_id = known.id`;

const touched = `SELECT o.id, o.labels, o.search FROM inspection_object o WHERE o.batch_id = ?`;

const publishing = [
  `DELETE FROM object_label WHERE object_id IN (SELECT object_id FROM temp.staged_object WHERE object_id IS NOT NULL)`,
  `DELETE FROM object_search WHERE rowid IN (SELECT object_id FROM temp.staged_object WHERE object_id IS NOT NULL)`,
];

function withDefault(name: string): string {
  if (name === 'state') return `coalesce(state, '')`;
  if (name === 'risk_class') return `coalesce(risk_class, 'unclassified')`;
  if (name === 'labels') return `coalesce(labels, '[]')`;
  return name;
}

/** Rows of one import of objects, kept in a temporary table until they are published together. */
export function objectStaging(database: Database, at: string, source: string) {
  const { raw } = database;
  raw.exec(createTables);
  const put = raw.prepare(
    `INSERT INTO temp.staged_object (${stagedColumns.join(', ')}) VALUES (${stagedColumns.map(() => '?').join(', ')})`,
  );
  const byCreditCode = raw.prepare('SELECT * FROM inspection_object WHERE credit_code = ?');
  const byNumber = raw.prepare('SELECT * FROM inspection_object WHERE registration_number = ?');
  const byName = raw.prepare(
    'SELECT * FROM inspection_object WHERE match_key = ? AND (credit_code IS NULL OR ? IS NULL)',
  );
  let internalNumber = lastInternalNumber(database);

  const stage = (objectId: number | null, code: string, columns: ObjectColumns) => {
    const own = [objectId, code, searchTextOf(columns, code), initialsOf(columns.name), null, at, source];
    put.run(...own, ...columnNames.map(name => columns[name]));
  };

  return {
    /** The registered object a row speaks of, or null for a new one. */
    find(columns: ObjectColumns): KnownObject | null {
      const { credit_code: creditCode, registration_number: number } = columns;
      const found =
        (creditCode && byCreditCode.get(creditCode)) ||
        (number && byNumber.get(number)) ||
        byName.get(columns.match_key, creditCode);
      return (found as KnownObject | undefined) ?? null;
    },

    /** A new object is known by its credit code, else its registration number, else an internal number N-…. */
    insert(columns: ObjectColumns): void {
      const code = columns.credit_code ?? columns.registration_number ?? `N-${++internalNumber}`;
      stage(null, code, columns);
    },

    /** Stages the changes of a known object; false when the row says nothing new. Blank cells change nothing. */
    update(known: KnownObject, columns: ObjectColumns): boolean {
      const merged = Object.fromEntries(
        columnNames.map(name => [name, columns[name] ?? known[name]]),
      ) as unknown as ObjectColumns;
      if (columnNames.every(name => merged[name] === known[name])) return false;
      stage(known.id, known.code, merged);
      return true;
    },

    publish(batchId: number): void {
      raw.prepare('UPDATE temp.staged_object SET batch_id = ?').run(batchId);
      for (const sql of publishing) raw.exec(sql);
      raw.exec(updateKnown);
      raw.exec(insertNew);
      raw.prepare(`INSERT INTO object_search (rowid, text) SELECT id, search FROM (${touched})`).run(batchId);
      raw
        .prepare(
          `INSERT OR IGNORE INTO object_label (label, object_id) SELECT value, t.id FROM (${touched}) t, json_each(t.labels)`,
        )
        .run(batchId);
    },

    discard: () => {
      raw.exec('DROP TABLE IF EXISTS temp.staged_object');
    },
  };
}

function lastInternalNumber(database: Database): number {
  const row = database
    .statement(`SELECT max(CAST(substr(code, 3) AS INTEGER)) AS number FROM inspection_object WHERE code LIKE 'N-%'`)
    .get() as { number: number | null };
  return row.number ?? 0;
}
