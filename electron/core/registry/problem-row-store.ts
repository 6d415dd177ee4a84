import type { Database } from '../db/database.ts';
import type { Cell } from '../files/table.ts';
import type { RowProblem } from './import-target.ts';

export interface ProblemRow {
  readonly rowNumber: number;
  readonly cells: Cell[];
  readonly taken: boolean;
  readonly problems: RowProblem[];
}

/** Rows with problems, kept in a temporary table: a bad file may have a hundred thousand of them. */
export function problemRowStore(database: Database) {
  const { raw } = database;
  raw.exec('DROP TABLE IF EXISTS temp.problem_row; CREATE TEMP TABLE problem_row (body TEXT NOT NULL);');
  const put = raw.prepare('INSERT INTO temp.problem_row (body) VALUES (?)');
  const page = raw.prepare(
    'SELECT rowid AS place, body FROM temp.problem_row WHERE rowid > ? ORDER BY rowid LIMIT 1000',
  );

  const some = raw.prepare('SELECT rowid AS place, body FROM temp.problem_row WHERE rowid > ? ORDER BY rowid LIMIT ?');

  return {
    add: (row: ProblemRow) => {
      put.run(JSON.stringify(row));
    },

    *rows(): Generator<ProblemRow> {
      for (let after = 0; ; ) {
        const found = page.all(after) as { place: number; body: string }[];
        for (const { body } of found) yield JSON.parse(body) as ProblemRow;
        const last = found.at(-1);
        if (!last) return;
        after = last.place;
      }
    },

    /** The rows after a place, each with its own. */
    page: (after: number, limit: number): (ProblemRow & { readonly place: number })[] =>
      (some.all(after, limit) as { place: number; body: string }[]).map(({ place, body }) => ({
        place,
        ...(JSON.parse(body) as ProblemRow),
      })),

    discard: () => {
      raw.exec('DROP TABLE IF EXISTS temp.problem_row');
    },
  };
}
