import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { databaseName } from '#core/workspace/database-name.ts';

/** What the bare query on the same file takes, in milliseconds, and what it is. */
export interface Floor {
  readonly words: string;
  readonly median: number;
  readonly p95: number;
}

/** The questions for which there is a bare query. */
export type FloorQuestion =
  | { readonly search: readonly string[] }
  | { readonly match: readonly string[] }
  | { readonly initials: readonly string[] }
  | { readonly labels: readonly (readonly string[])[] }
  | { readonly sorted: number };

/** One plain statement of better-sqlite3 for each question, prepared beforehand; the workspace must be closed. */
export function floorOf(folder: string): (question: FloorQuestion) => Floor {
  const database = new SqliteDatabase(join(folder, databaseName), { readonly: true });
  process.once('exit', () => database.close());
  const ask = (words: string, sql: string, given: readonly unknown[][]): Floor => {
    const statement = database.prepare(sql);
    const times = given
      .map(values => {
        const started = performance.now();
        statement.all(...values);
        return performance.now() - started;
      })
      .sort((one, other) => one - other);
    const at = (share: number) => times[Math.ceil(times.length * share) - 1] ?? 0;
    return { words, median: at(0.5), p95: at(0.95) };
  };
  const order = 'ORDER BY code LIMIT 101';
  return question => {
    if ('search' in question) {
      const like = question.search.slice(0, 12).map(text => [`%${text}%`]);
      return ask('LIKE, counted', 'SELECT count(*) FROM inspection_object WHERE search LIKE ?', like);
    }
    if ('match' in question) {
      const phrases = question.match.map(text => [`"${text}"`]);
      return ask('FTS5, counted', 'SELECT count(*) FROM object_search WHERE object_search MATCH ?', phrases);
    }
    if ('initials' in question) {
      const like = question.initials.slice(0, 12).map(text => [`%${text}%`]);
      return ask('LIKE, counted', 'SELECT count(*) FROM inspection_object WHERE initials LIKE ?', like);
    }
    if ('labels' in question) {
      const chosen = question.labels.slice(0, 12).map(labels => [JSON.stringify(labels)]);
      const sql = `SELECT risk_class, count(*) FROM inspection_object WHERE id IN
        (SELECT object_id FROM object_label WHERE label IN (SELECT value FROM json_each(?))) GROUP BY 1`;
      return ask('one GROUP BY of five', sql, chosen);
    }
    const nothing = Array.from({ length: question.sorted }, () => []);
    return ask('100 rows in the order of the code', `SELECT * FROM inspection_object ${order}`, nothing);
  };
}
