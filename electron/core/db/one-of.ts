import { type RawBuilder, sql } from 'kysely';

/** What stands after IN for any number of ids: one text of SQL for all of them, so that it is prepared once. */
export const oneOf = (ids: readonly number[]): RawBuilder<number> =>
  sql<number>`(SELECT value FROM json_each(${JSON.stringify(ids)}))`;
