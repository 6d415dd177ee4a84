import type { ImportKind } from '#domain/registry/import-kind.ts';
import type { FieldChange } from '#domain/registry/object-change.ts';
import type { Database } from '../db/database.ts';
import type { StagedAs, StagedRow } from '../registry/import-target.ts';
import { dropWatch, watchRows } from './row-watch-store.ts';

export interface LookedRow {
  readonly place: number;
  readonly rowNumber: number;
  readonly title: string;
  readonly detail: string;
  readonly changes: readonly FieldChange[];
}

const createTables = `
DROP TABLE IF EXISTS temp.looked_row;
DROP TABLE IF EXISTS temp.matched_row;
CREATE TEMP TABLE looked_row (
  place INTEGER PRIMARY KEY, fate TEXT NOT NULL, row_number INTEGER NOT NULL, title TEXT NOT NULL, detail TEXT NOT NULL, changes TEXT
);
CREATE INDEX temp.looked_row_fate ON looked_row (fate, place);
CREATE TEMP TABLE matched_row (id INTEGER PRIMARY KEY);`;

/** What a person looks at before an import is published: each row of the file and what would become of it. */
export function lookStore(database: Database, kind: ImportKind) {
  const { raw } = database;
  database.transaction(() => {
    raw.exec(createTables);
    watchRows(raw, kind);
  });
  const put = raw.prepare(
    'INSERT INTO temp.looked_row (fate, row_number, title, detail, changes) VALUES (?, ?, ?, ?, ?)',
  );
  const match = raw.prepare('INSERT OR IGNORE INTO temp.matched_row (id) VALUES (?)');
  const page = raw.prepare(
    `SELECT place, row_number AS rowNumber, title, detail, changes FROM temp.looked_row
     WHERE fate = ? AND place > ? ORDER BY place LIMIT ?`,
  );

  return {
    add({ as, shown }: StagedRow, rowNumber: number): void {
      if (as === null || shown === null) return;
      const changes = as === 'updated' ? JSON.stringify(shown.changes()) : null;
      put.run(as, rowNumber, shown.title, shown.detail, changes);
      if (shown.id !== null) match.run(shown.id);
    },

    rows: (fate: StagedAs, after: number, limit: number): LookedRow[] =>
      (page.all(fate, after, limit) as (Omit<LookedRow, 'changes'> & { changes: string | null })[]).map(row => ({
        ...row,
        changes: row.changes === null ? [] : (JSON.parse(row.changes) as FieldChange[]),
      })),

    discard(): void {
      dropWatch(raw, kind);
      raw.exec('DROP TABLE IF EXISTS temp.looked_row; DROP TABLE IF EXISTS temp.matched_row;');
    },
  };
}

export type LookStore = ReturnType<typeof lookStore>;
