import { REHEARSAL_PREFIX } from '#domain/draw/seed.ts';
import { auditStart } from '../audit/audit-entry.ts';
import type { Database } from '../db/database.ts';
import { versionOf } from '../db/migrate.ts';

/** What a database holds, in the figures by which a person knows it again. */
export interface Holdings {
  readonly bureauName: string;
  readonly demo: boolean;
  readonly dataVersion: number;
  readonly counts: Readonly<Record<CountName, number>>;
  readonly audit: { readonly entries: number; readonly head: string; readonly at: string | null };
  readonly newestDraw: { readonly number: string; readonly title: string; readonly startedAt: string } | null;
}

type CountName = 'objects' | 'inspectors' | 'items' | 'tasks' | 'draws' | 'documents';

/** Rehearsals are no draws of the bureau. */
const formalDraws = `WHERE number NOT LIKE '${REHEARSAL_PREFIX}%'`;

const countedTables: Readonly<Record<CountName, string>> = {
  objects: 'inspection_object',
  inspectors: 'inspector',
  // An item stands in every version of the list; it is counted once.
  items: `inspection_item AS item WHERE NOT EXISTS
    (SELECT 1 FROM inspection_item AS later WHERE later.code = item.code AND later.id > item.id)`,
  tasks: 'task',
  draws: `draw ${formalDraws}`,
  documents: 'document',
};

/** Reads what a database of any version holds; a table that version does not have yet counts as empty. */
export function holdingsOf(database: Pick<Database, 'raw'>): Holdings {
  const { raw } = database;
  const rowOf = (sql: string) => raw.prepare(sql).get() as Record<string, unknown> | undefined;
  const has = (table: string) =>
    raw.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(table) !== undefined;
  const countOf = (table: string) =>
    has(table.split(' ', 1)[0] ?? '') ? Number(rowOf(`SELECT count(*) AS n FROM ${table}`)?.n) : 0;
  const bureau = rowOf('SELECT name, demo FROM bureau WHERE id = 1');
  const head = rowOf('SELECT seq, hash, at FROM audit_entry ORDER BY seq DESC LIMIT 1');
  const draw = has('draw')
    ? rowOf(`SELECT number, title, started_at FROM draw ${formalDraws} ORDER BY id DESC LIMIT 1`)
    : undefined;
  const counts = Object.entries(countedTables).map(([name, table]) => [name, countOf(table)]);
  return {
    bureauName: String(bureau?.name ?? ''),
    demo: bureau?.demo === 1,
    dataVersion: versionOf(database),
    counts: Object.fromEntries(counts) as Record<CountName, number>,
    audit: {
      entries: Number(head?.seq ?? 0),
      head: String(head?.hash ?? auditStart),
      at: head ? String(head.at) : null,
    },
    newestDraw: draw
      ? { number: String(draw.number), title: String(draw.title), startedAt: String(draw.started_at) }
      : null,
  };
}
