import type { Statement } from 'better-sqlite3';
import type { Database } from '#core/db/database.ts';

export type Values = Readonly<Record<string, string | number | null>>;

/** Writes rows of any table by their names; answers the id of each. */
export function rowWriter({ raw }: Pick<Database, 'raw'>): (table: string, values: Values) => number {
  const known = new Map<string, Statement>();
  return (table, values) => {
    const names = Object.keys(values);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(name => `@${name}`).join(', ')})`;
    const statement = known.get(sql) ?? raw.prepare(sql);
    known.set(sql, statement);
    return Number(statement.run(values).lastInsertRowid);
  };
}

export type Put = ReturnType<typeof rowWriter>;
