import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database } from '../db/database.ts';
import type { Published } from './import-target.ts';

/** So many rows take a few milliseconds; everybody else's questions wait no longer than that. */
const rowsAtOnce = 200;

/** A span of ids with no more rows of the change in it than go at once. */
export interface TargetSpan {
  readonly from: number;
  readonly to: number;
}

/** Who signs what is written by hand at many objects. */
export interface Signature {
  readonly actor: string;
  readonly reason: string;
}

/** The rows that a change of many has found, in a table of this connection alone, and their way into the file in portions. */
export function bulkTargetStore(database: Database) {
  const { statement, raw } = database;
  const numberOf = (text: string): number => (statement(text).get() as { count: number }).count;

  return {
    /** Takes the ids that a query finds; answers how many. */
    fill(query: { readonly sql: string; readonly parameters: readonly unknown[] }): number {
      raw.exec(
        'CREATE TEMP TABLE IF NOT EXISTS bulk_target (id INTEGER PRIMARY KEY) STRICT; DELETE FROM temp.bulk_target;',
      );
      return statement(`INSERT INTO temp.bulk_target ${query.sql}`).run(...query.parameters).changes;
    },

    /** Writes span by span; what the objects note of their changes meanwhile is signed. */
    *write(total: number, signature: Signature, write: (span: TargetSpan) => void): Generator<Published, void> {
      const next = statement(
        `SELECT min(id) AS "from", max(id) AS "to", count(*) AS rows
         FROM (SELECT id FROM temp.bulk_target WHERE id > ? ORDER BY id LIMIT ${rowsAtOnce})`,
      );
      let done = 0;
      for (let after = 0; ; ) {
        const span = next.get(after) as TargetSpan & { rows: number };
        if (span.rows === 0) return;
        const last = numberOf('SELECT coalesce(max(id), 0) AS count FROM object_change');
        write(span);
        statement('UPDATE object_change SET actor = ?, reason = ? WHERE id > ? AND actor IS NULL').run(
          signature.actor,
          signature.reason,
          last,
        );
        after = span.to;
        done += span.rows;
        yield { done, total };
      }
    },
  };
}

/** The rows of a span, in a condition on their `column`. */
export const inSpan = (column: string, { from, to }: TargetSpan): RawBuilder<SqlBool> =>
  sql<SqlBool>`${sql.ref(column)} in (select id from temp.bulk_target where id between ${from} and ${to})`;
