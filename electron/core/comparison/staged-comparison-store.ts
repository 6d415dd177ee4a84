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

/** The result of one comparison, kept in temporary tables until it is published together, and the registry it is made from. */
export function stagedComparisonStore(database: Database) {
  const { raw } = database;
  raw.exec(createTables);
  const putRow = raw.prepare('INSERT INTO temp.staged_row VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const putCandidate = raw.prepare('INSERT INTO temp.staged_candidate VALUES (?, ?, ?, ?)');
  const objects = raw.prepare(
    `SELECT id, credit_code, registration_number, name, address FROM inspection_object WHERE id > ? ORDER BY id LIMIT ?`,
  );
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

    /** Makes everything staged public under a comparison; to be called inside the transaction that ends the job. */
    publish(comparisonId: number): void {
      raw
        .prepare(
          `INSERT INTO comparison_row (comparison_id, row_number, name, code, address, outcome, how, note, object_id)
           SELECT ?, row_number, name, code, address, outcome, how, note, object_id FROM temp.staged_row ORDER BY row_number`,
        )
        .run(comparisonId);
      raw
        .prepare(
          `INSERT INTO comparison_candidate (comparison_id, row_number, object_id, doubt, score)
           SELECT ?, row_number, object_id, doubt, score FROM temp.staged_candidate ORDER BY row_number, object_id`,
        )
        .run(comparisonId);
    },

    discard: () => {
      raw.exec('DROP TABLE IF EXISTS temp.staged_row; DROP TABLE IF EXISTS temp.staged_candidate;');
    },
  };
}

export type StagedComparisonStore = ReturnType<typeof stagedComparisonStore>;
