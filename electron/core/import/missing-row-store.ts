import type { ImportKind } from '#domain/registry/import-kind.ts';
import type { Database } from '../db/database.ts';

interface Register {
  readonly table: string;
  readonly title: string;
  readonly detail: string;
  /** Which rows stand in the registry still; `@left` is the state of those that do not. */
  readonly present: string;
}

const registers: Readonly<Partial<Record<ImportKind, Register>>> = {
  object: {
    table: 'inspection_object',
    title: 'name',
    detail: 'code',
    present: `standing = 'in-use' AND state <> @left`,
  },
  inspector: {
    table: 'inspector',
    title: 'name',
    detail: 'unit',
    present: `status NOT IN ('left', 'retired', 'disabled')`,
  },
  item: {
    table: 'inspection_item',
    title: `name || iif(sub_item IS NULL, '', '（' || sub_item || '）')`,
    detail: 'category',
    // The draft where there is one, else the newest version; what is compared with, too.
    present: `version_id = (SELECT id FROM item_version ORDER BY number DESC LIMIT 1)`,
  },
  assistant: { table: 'assistant', title: 'name', detail: 'unit', present: 'disabled_on IS NULL' },
  department: {
    table: 'department',
    title: 'name',
    detail: `coalesce(short_name, '')`,
    present: 'disabled_on IS NULL',
  },
};

export interface MissingRow {
  readonly id: number;
  readonly title: string;
  readonly detail: string;
}

/** So many rows are looked through in a few milliseconds. */
const idsAtOnce = 10_000;

/** So many rows are marked in a few milliseconds. */
const markedAtOnce = 100;

/** The kinds of which a complete file says who has left. */
export type LeavingKind = 'object' | 'inspector';

/** What stands in the registry and is not named by the file that is being looked at; null for kinds that are no registry. */
export function missingRowStore(database: Database, kind: ImportKind, left: string) {
  const { raw } = database;
  const register = registers[kind];
  if (!register) return null;
  const { table, title, detail, present } = register;
  const given = present.includes('@left') ? { left } : {};
  const missing = `${present} AND NOT EXISTS (SELECT 1 FROM temp.matched_row WHERE matched_row.id = ${table}.id)`;
  const page = raw.prepare(
    `SELECT id, ${title} AS title, ${detail} AS detail FROM ${table} WHERE id > @after AND ${missing} ORDER BY id LIMIT @limit`,
  );
  const count = raw.prepare(
    `SELECT count(*) AS present, coalesce(sum(NOT EXISTS (SELECT 1 FROM temp.matched_row WHERE matched_row.id = ${table}.id)), 0) AS missing
     FROM ${table} WHERE id > @from AND id <= @to AND ${present}`,
  );

  return {
    page: (after: number, limit: number) => page.all({ ...given, after, limit }) as MissingRow[],

    /** How many stand there and how many of them are missing, a portion of the registry at a time. */
    *count(): Generator<{ done: number; total: number }, { present: number; missing: number }> {
      const { last } = raw.prepare(`SELECT coalesce(max(id), 0) AS last FROM ${table}`).get() as { last: number };
      const sum = { present: 0, missing: 0 };
      for (let from = 0; from < last; from += idsAtOnce) {
        const part = count.get({ ...given, from, to: from + idsAtOnce }) as typeof sum;
        sum.present += part.present;
        sum.missing += part.missing;
        yield { done: Math.min(last, from + idsAtOnce), total: last };
      }
      return sum;
    },
  };
}

export type MissingRowStore = NonNullable<ReturnType<typeof missingRowStore>>;

const markings: Readonly<Record<LeavingKind, string>> = {
  object: `UPDATE inspection_object SET state = @left, batch_id = @batch, updated_at = @at WHERE id = @id`,
  inspector: `UPDATE inspector SET status = 'left', status_on = @today, batch_id = @batch, updated_at = @at WHERE id = @id`,
};

export interface Marking {
  readonly left: string;
  readonly batch: number;
  readonly at: string;
  readonly today: string;
  readonly total: number;
}

/** Marks what is missing as left, inside the transaction that ends the import; nothing is deleted. */
export function* markMissing(
  { raw }: Database,
  kind: LeavingKind,
  store: MissingRowStore,
  { total, ...given }: Marking,
): Generator<{ done: number; total: number }, number> {
  const sql = markings[kind];
  const mark = raw.prepare(sql);
  const named = Object.fromEntries(Object.entries(given).filter(([name]) => sql.includes(`@${name}`)));
  let done = 0;
  for (let after = 0; ; ) {
    const rows = store.page(after, markedAtOnce);
    for (const { id } of rows) mark.run({ ...named, id });
    done += rows.length;
    const last = rows.at(-1);
    if (!last) return done;
    after = last.id;
    yield { done, total };
  }
}
