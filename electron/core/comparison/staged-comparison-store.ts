import type { Settled } from '#domain/comparison/settle.ts';
import type { Database } from '../db/database.ts';

/** A row of another list as it will be kept. */
export interface ListRow {
  readonly rowNumber: number;
  readonly name: string;
  readonly code: string | null;
  readonly address: string | null;
  readonly note: string | null;
}

/** What a comparison needs of an object. */
export interface ComparedObject {
  readonly id: number;
  readonly credit_code: string | null;
  readonly registration_number: string | null;
  readonly name: string;
  readonly address: string | null;
}

const createTables = `
DROP TABLE IF EXISTS temp.staged_row;
DROP TABLE IF EXISTS temp.staged_candidate;
CREATE TEMP TABLE staged_row (row_number, name, code, address, outcome, how, note, object_id);
CREATE TEMP TABLE staged_candidate (row_number, object_id, doubt, score);`;

/** So many rows are made public in a few milliseconds; everybody else's questions wait no longer than that. */
const publishedAtOnce = 500;

const publishRows = `
INSERT INTO comparison_row (comparison_id, row_number, name, code, address, outcome, how, note, object_id)
SELECT @comparison, row_number, name, code, address, outcome, how, note, object_id FROM temp.staged_row
WHERE rowid > @from AND rowid <= @to ORDER BY rowid`;

const publishCandidates = `
INSERT INTO comparison_candidate (comparison_id, row_number, object_id, doubt, score)
SELECT @comparison, row_number, object_id, doubt, score FROM temp.staged_candidate
WHERE rowid > @from AND rowid <= @to ORDER BY rowid`;

/** The result of one comparison, kept in temporary tables until it is published together, and the registry it is made from. */
export function stagedComparisonStore(database: Database) {
  const { raw } = database;
  raw.exec(createTables);
  const putRow = raw.prepare('INSERT INTO temp.staged_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const putCandidate = raw.prepare('INSERT INTO temp.staged_candidate VALUES (?, ?, ?, ?)');
  const objects = raw.prepare(
    `SELECT id, credit_code, registration_number, name, address FROM inspection_object WHERE id > ? ORDER BY id LIMIT ?`,
  );
  const lastOf = (table: string) =>
    Number(raw.prepare(`SELECT coalesce(max(rowid), 0) FROM temp.${table}`).pluck().get());
  const extent = raw.prepare('SELECT count(*) AS count, coalesce(max(id), 0) AS last FROM inspection_object');

  return {
    /** How many objects there are, and the last id among them. */
    extent: () => extent.get() as { readonly count: number; readonly last: number },

    /** Objects in the order of their ids, after one of them. */
    objectsAfter: (id: number, limit: number) => objects.all(id, limit) as ComparedObject[],

    put(
      { rowNumber, name, code, address, note }: ListRow,
      settled: Settled | { readonly outcome: 'unreadable' },
    ): void {
      const how = settled.outcome === 'common' ? settled.how : null;
      const object = settled.outcome === 'common' ? settled.objectId : null;
      putRow.run(rowNumber, name, code, address, settled.outcome, how, note, object);
      if (settled.outcome !== 'doubtful') return;
      for (const { objectId, doubt, score } of settled.proposals) putCandidate.run(rowNumber, objectId, doubt, score);
    },

    /** Makes everything staged public under a comparison, by portions, inside the transaction that ends the job. */
    *publish(comparison: number): Generator<{ done: number; total: number }, void> {
      const parts = [
        { table: 'staged_row', write: raw.prepare(publishRows) },
        { table: 'staged_candidate', write: raw.prepare(publishCandidates) },
      ].map(part => ({ ...part, last: lastOf(part.table) }));
      const total = parts.reduce((sum, { last }) => sum + last, 0);
      let done = 0;
      for (const { write, last } of parts) {
        for (let from = 0; from < last; from += publishedAtOnce) {
          const to = Math.min(last, from + publishedAtOnce);
          write.run({ comparison, from, to });
          done += to - from;
          yield { done, total };
        }
      }
    },

    discard: () => {
      raw.exec('DROP TABLE IF EXISTS temp.staged_row; DROP TABLE IF EXISTS temp.staged_candidate;');
    },
  };
}

export type StagedComparisonStore = ReturnType<typeof stagedComparisonStore>;
