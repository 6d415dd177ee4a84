import type { NamedObject } from '#domain/registry/attached-row.ts';
import type { Database } from '../db/database.ts';

/** An object as a list of classes or names finds it. */
export interface FoundObject {
  readonly id: number;
  readonly risk_class: string;
  readonly risk_on: string | null;
}

/** So many rows are written in a few milliseconds. */
export const rowsAtOnce = 1000;

/** Finds registered objects by code, else by number, else by a name that only one of them has. */
export function namedObjectStore(database: Database) {
  const columns = 'id, risk_class, risk_on';
  const byCode = database.raw.prepare(`SELECT ${columns} FROM inspection_object WHERE credit_code = ?`);
  const byNumber = database.raw.prepare(
    `SELECT ${columns} FROM inspection_object WHERE registration_number = ? LIMIT 2`,
  );
  const byName = database.raw.prepare(`SELECT ${columns} FROM inspection_object WHERE name = ? LIMIT 2`);
  const only = (found: unknown[]) =>
    found.length === 1 ? (found[0] as FoundObject) : found.length > 1 ? 'several' : null;

  return {
    find({ creditCode, registrationNumber, name }: NamedObject): FoundObject | 'several' | null {
      const found = creditCode === null ? null : (byCode.get(creditCode) as FoundObject | undefined);
      if (found) return found;
      const numbered = registrationNumber === null ? null : only(byNumber.all(registrationNumber));
      if (numbered) return numbered;
      // A code that nobody has is another business, whatever it is called.
      return creditCode !== null || name === '' ? null : only(byName.all(name));
    },
  };
}

/** What an import of classes or lists writes. */
export interface AttachmentBatch {
  readonly batch: number;
  readonly at: string;
  readonly source: string;
}

/** Rows of a list of risk classes, kept in a temporary table until they are published together. */
export function stagedRiskStore(database: Database) {
  const { raw } = database;
  raw.exec(`DROP TABLE IF EXISTS temp.staged_risk;
    CREATE TEMP TABLE staged_risk (object_id INTEGER, field TEXT, level TEXT, on_day TEXT, changed INTEGER);`);
  const put = raw.prepare('INSERT INTO temp.staged_risk VALUES (?, ?, ?, ?, ?)');
  const professional = raw.prepare('SELECT level, on_day FROM professional_risk WHERE object_id = ? AND field = ?');

  return {
    /** The class an object has in a professional field, or null. */
    professional: (objectId: number, field: string) =>
      (professional.get(objectId, field) as { level: string; on_day: string } | undefined) ?? null,

    stage: (row: { objectId: number; field: string; level: string; on: string; changed: boolean }) =>
      put.run(row.objectId, row.field, row.level, row.on, row.changed ? 1 : 0),

    /** Writes what was staged, portion by portion, inside the transaction that ends the import. */
    *publish(given: AttachmentBatch): Generator<{ done: number; total: number }, void> {
      const total = (raw.prepare('SELECT count(*) AS rows FROM temp.staged_risk').get() as { rows: number }).rows;
      const steps = riskSteps.map(sql => raw.prepare(sql));
      for (let from = 0; from < total; from += rowsAtOnce) {
        const portion = { from, to: from + rowsAtOnce };
        for (const step of steps) step.run({ ...given, ...portion });
        yield { done: Math.min(total, portion.to), total };
      }
    },

    discard: () => raw.exec('DROP TABLE IF EXISTS temp.staged_risk'),
  };
}

const staged = 'temp.staged_risk AS staged';
const inPortion = 'staged.rowid > @from AND staged.rowid <= @to';

const riskSteps = [
  `INSERT INTO risk_record (object_id, field, earlier, level, on_day, source, batch_id)
   SELECT object_id, '', risk_class, level, on_day, @source, @batch FROM ${staged} JOIN inspection_object ON id = object_id
   WHERE ${inPortion} AND field = '' AND changed = 1 ORDER BY staged.rowid`,
  `INSERT INTO risk_record (object_id, field, earlier, level, on_day, source, batch_id)
   SELECT staged.object_id, staged.field, known.level, staged.level, staged.on_day, @source, @batch
   FROM ${staged} LEFT JOIN professional_risk AS known ON known.object_id = staged.object_id AND known.field = staged.field
   WHERE ${inPortion} AND staged.field <> '' AND changed = 1 ORDER BY staged.rowid`,
  `UPDATE inspection_object AS known
   SET risk_class = staged.level, risk_on = staged.on_day, risk_source = @source, batch_id = @batch, updated_at = @at
   FROM ${staged} WHERE ${inPortion} AND staged.object_id = known.id AND staged.field = '' AND changed = 1`,
  `UPDATE inspection_object AS known SET risk_on = staged.on_day, risk_source = @source
   FROM ${staged} WHERE ${inPortion} AND staged.object_id = known.id AND staged.field = '' AND changed = 0`,
  `INSERT INTO professional_risk (object_id, field, level, on_day, source)
   SELECT object_id, field, level, on_day, @source FROM ${staged} WHERE ${inPortion} AND field <> '' ORDER BY staged.rowid
   ON CONFLICT (object_id, field) DO UPDATE SET level = excluded.level, on_day = excluded.on_day, source = excluded.source`,
];

/** Rows of lists that objects stand in. */
export function stagedListingStore(database: Database) {
  const { raw } = database;
  raw.exec(`DROP TABLE IF EXISTS temp.staged_listing;
    CREATE TEMP TABLE staged_listing (object_id INTEGER, list TEXT, from_day TEXT, to_day TEXT, reason TEXT);`);
  const put = raw.prepare('INSERT INTO temp.staged_listing VALUES (?, ?, ?, ?, ?)');
  const known = raw.prepare(
    'SELECT to_day, reason FROM object_listing WHERE object_id = ? AND list = ? AND from_day = ?',
  );

  return {
    known: (objectId: number, list: string, from: string) =>
      (known.get(objectId, list, from) as { to_day: string | null; reason: string } | undefined) ?? null,

    stage: (row: { objectId: number; list: string; from: string; to: string | null; reason: string }) =>
      put.run(row.objectId, row.list, row.from, row.to, row.reason),

    *publish({ batch, source }: AttachmentBatch): Generator<{ done: number; total: number }, void> {
      const total = (raw.prepare('SELECT count(*) AS rows FROM temp.staged_listing').get() as { rows: number }).rows;
      const write = raw.prepare(
        `INSERT INTO object_listing (object_id, list, from_day, to_day, reason, source, batch_id)
         SELECT object_id, list, from_day, to_day, reason, @source, @batch FROM temp.staged_listing AS staged
         WHERE ${inPortion} ORDER BY staged.rowid
         ON CONFLICT (object_id, list, from_day) DO UPDATE
         SET to_day = excluded.to_day, reason = excluded.reason, source = excluded.source, batch_id = excluded.batch_id`,
      );
      for (let from = 0; from < total; from += rowsAtOnce) {
        write.run({ source, batch, from, to: from + rowsAtOnce });
        yield { done: Math.min(total, from + rowsAtOnce), total };
      }
    },

    discard: () => raw.exec('DROP TABLE IF EXISTS temp.staged_listing'),
  };
}
