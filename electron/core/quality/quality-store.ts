import type { FaultKind } from '#domain/quality/fault.ts';
import type { Database } from '../db/database.ts';

/** What the examination reads of an object. */
export interface ExaminedRow {
  readonly id: number;
  readonly kind: string;
  readonly credit_code: string | null;
  readonly registration_number: string | null;
  readonly address: string | null;
  readonly area_code: string | null;
  readonly station: string | null;
  readonly industry: string | null;
  readonly state: string;
  readonly risk_class: string;
  readonly labels: string;
  readonly updated_at: string;
}

export interface SharedKey {
  readonly id: number;
  readonly key: string;
}

export interface BulkChange {
  readonly what: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** So many findings are forgotten or kept in a few milliseconds; everybody else's questions wait no longer than that. */
const publishedAtOnce = 1000;

const duplicateColumns = { 'same-name-address': 'match_key', 'same-number': 'registration_number' } as const;

/** Examinations of the registry of objects: what they found, and what was put right. */
export function qualityStore(database: Database) {
  const { build, raw } = database;
  const found = (kind: string, fixable: boolean) => {
    const rows = build.selectFrom('quality_finding').where('quality_finding.kind', '=', kind);
    return fixable ? rows.where('proposal', 'is not', null) : rows;
  };

  return {
    objectsAfter: (id: number, limit: number) =>
      database
        .statement(
          `SELECT id, kind, credit_code, registration_number, address, area_code, station, industry, state, risk_class,
             labels, updated_at FROM inspection_object WHERE id > ? ORDER BY id LIMIT ?`,
        )
        .all(id, limit) as ExaminedRow[],

    /** Objects in the order of a key that several may share, after one of them. */
    byKey(kind: keyof typeof duplicateColumns, after: SharedKey | null, limit: number): SharedKey[] {
      const column = duplicateColumns[kind];
      const sql = `SELECT ${column} AS key, id FROM inspection_object WHERE ${column} IS NOT NULL
        AND (${column}, id) > (?, ?) ORDER BY ${column}, id LIMIT ?`;
      return database.statement(sql).all(after?.key ?? '', after?.id ?? 0, limit) as SharedKey[];
    },

    /** A temporary table of findings; `publish` puts them in the place of what was found before. */
    stage() {
      raw.exec(`DROP TABLE IF EXISTS temp.staged_finding;
        CREATE TEMP TABLE staged_finding (kind, object_id, value, proposal);`);
      const put = raw.prepare('INSERT INTO temp.staged_finding VALUES (?, ?, ?, ?)');
      return {
        put: (kind: FaultKind, object: number, value: string, proposal: string | null = null) => {
          put.run(kind, object, value, proposal);
        },
        *publish(): Generator<{ done: number; total: number }, void> {
          const forget = raw.prepare(`DELETE FROM quality_finding WHERE (kind, object_id) IN
            (SELECT kind, object_id FROM quality_finding LIMIT ${publishedAtOnce})`);
          const write = raw.prepare(`INSERT INTO quality_finding (kind, object_id, value, proposal)
            SELECT kind, object_id, value, proposal FROM temp.staged_finding WHERE rowid > ? AND rowid <= ? ORDER BY rowid`);
          const total = Number(raw.prepare('SELECT coalesce(max(rowid), 0) FROM temp.staged_finding').pluck().get());
          while (forget.run().changes > 0) yield { done: 0, total };
          for (let from = 0; from < total; from += publishedAtOnce) {
            const to = Math.min(total, from + publishedAtOnce);
            write.run(from, to);
            yield { done: to, total };
          }
        },
        discard: () => {
          raw.exec('DROP TABLE IF EXISTS temp.staged_finding');
        },
      };
    },

    addReport: (by: string, at: string, figures: unknown): number =>
      database.run(
        build.insertInto('quality_report').values({ made_by: by, made_at: at, figures: JSON.stringify(figures) }),
      ).lastId,

    /** Newest first. */
    reports: (limit: number) =>
      database.all(build.selectFrom('quality_report').selectAll().orderBy('id', 'desc').limit(limit)),

    rows: (kind: string, fixable: boolean, after: number, limit: number) =>
      database.all(
        found(kind, fixable)
          .innerJoin('inspection_object', 'inspection_object.id', 'quality_finding.object_id')
          .select(['object_id', 'value', 'proposal', 'code', 'name', 'address', 'station', 'updated_at'])
          .where('object_id', '>', after)
          .orderBy('object_id')
          .limit(limit),
      ),

    count: (kind: string, fixable: boolean): number =>
      database.first(found(kind, fixable).select(build.fn.countAll<number>().as('count')))?.count ?? 0,

    /** Gives every object whose station is still blank the one proposed for it, and keeps what each had before. */
    fillStations({ what, reason, by, at }: BulkChange): number {
      const stillBlank = `FROM quality_finding AS finding JOIN inspection_object AS object ON object.id = finding.object_id
        WHERE finding.kind = 'blank-station' AND finding.proposal IS NOT NULL AND coalesce(trim(object.station), '') = ''`;
      const values = { field: 'station', what, reason, object_count: 0, made_by: by, made_at: at };
      const id = database.run(build.insertInto('bulk_change').values(values)).lastId;
      const { changes } = raw
        .prepare(
          `INSERT INTO bulk_change_row (bulk_change_id, object_id, before, after)
           SELECT ?, object.id, object.station, finding.proposal ${stillBlank} ORDER BY object.id`,
        )
        .run(id);
      raw
        .prepare(
          `UPDATE inspection_object AS object SET station = changed.after, updated_at = ?
           FROM bulk_change_row AS changed WHERE changed.bulk_change_id = ? AND changed.object_id = object.id`,
        )
        .run(at, id);
      raw
        .prepare(
          `DELETE FROM quality_finding WHERE kind = 'blank-station'
           AND object_id IN (SELECT object_id FROM bulk_change_row WHERE bulk_change_id = ?)`,
        )
        .run(id);
      database.run(build.updateTable('bulk_change').set({ object_count: changes }).where('id', '=', id));
      return changes;
    },

    /** How many objects a change gave each value, most first. */
    changedTo: () =>
      raw
        .prepare(
          `SELECT after AS value, count(*) AS count FROM bulk_change_row
           WHERE bulk_change_id = (SELECT max(id) FROM bulk_change) GROUP BY after ORDER BY count DESC, after`,
        )
        .all() as { readonly value: string; readonly count: number }[],
  };
}
