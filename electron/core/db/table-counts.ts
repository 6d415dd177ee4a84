import type { Database } from './database.ts';

/** How many rows each table holds, by its name. */
export function tableCounts({ raw }: Database): Record<string, number> {
  const tables = raw.pragma('table_list') as { schema: string; name: string; type: string }[];
  const own = tables.filter(
    ({ schema, type, name }) => schema === 'main' && type === 'table' && !/^sqlite_/.test(name),
  );
  return Object.fromEntries(
    own
      .map(({ name }) => [name, Number(raw.prepare(`SELECT count(*) FROM "${name}"`).pluck().get())] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}
