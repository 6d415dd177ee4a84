import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { cutPage, readCursor } from '../registry/page-cursor.ts';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export interface SortedPage {
  /** What the rows are sorted by, as text. */
  readonly column: RawBuilder<string>;
  readonly direction: 'up' | 'down';
  readonly after: string | null;
  readonly limit: number;
}

/** One page of a query on a table with ids, in an order of its own, ties by id; pages follow each other by key. */
export function sortedPage<Table extends keyof Schema, Row extends { readonly id: number }>(
  database: Database,
  query: SelectQueryBuilder<Schema, Table, Row>,
  { column, direction, after, limit }: SortedPage,
) {
  const forward = sql.raw(direction === 'up' ? 'asc' : 'desc');
  const beyond = sql.raw(direction === 'up' ? '>' : '<');
  const cursor = readCursor(after);
  let sorted = query
    .select(column.as('sort_value'))
    .orderBy(sql`${column} ${forward}, id ${forward}`)
    .limit(limit + 1);
  if (cursor) sorted = sorted.where(sql<SqlBool>`(${column}, id) ${beyond} (${cursor.value}, ${cursor.id})`);
  const rows = database.all(sorted) as (Row & { sort_value: string })[];
  return cutPage(rows, limit, row => ({ value: row.sort_value, id: row.id }));
}
