import { partsOf } from '../audit/row-digest.ts';
import { recordKey, type TableShape } from '../audit/table-shape.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { RowKey } from './batch-image-store.ts';

/** The entry of the log that changed a row after an import. */
export interface LaterWrite {
  readonly seq: number;
  readonly action: string;
  readonly subject: string;
  readonly at: string;
}

interface Written {
  readonly seq: number;
  readonly digest: Uint8Array | null;
}

/** Which rows are no longer as an import left them, told by the digests that the log keeps of every row. */
export function laterWrites({ database, audit }: Workspace, batchId: number) {
  const { raw } = database;
  const seq = audit.rows.history('import_batch', `[${batchId}]`).at(-1)?.seq ?? 0;
  const after = raw.prepare(
    `SELECT row.seq, row.key, row.digest FROM audit_row AS row JOIN audit_shape AS shape ON shape.id = row.shape
     WHERE row.seq > ? AND shape.table_name = ? ORDER BY row.seq`,
  );
  const then = raw
    .prepare(
      `SELECT row.digest FROM audit_row AS row
       WHERE row.seq = ? AND row.key = ? AND row.shape IN (SELECT id FROM audit_shape WHERE table_name = ?)`,
    )
    .pluck();
  const entry = raw.prepare('SELECT seq, action, subject, at FROM audit_entry WHERE seq = ?');
  const tables = new Map<string, Map<string, Written[]>>();

  function laterOf(table: string): Map<string, Written[]> {
    const known = tables.get(table);
    if (known) return known;
    const found = new Map<string, Written[]>();
    for (const { key, ...written } of after.all(seq, table) as (Written & { key: string })[]) {
      found.set(key, [...(found.get(key) ?? []), written]);
    }
    tables.set(table, found);
    return found;
  }

  const digestIn = (shape: TableShape, record: Uint8Array | null | undefined, group: string, key: string) => {
    if (!record) return null;
    return shape.group === 0 ? record : (partsOf(record, group, shape.group).get(key) ?? null);
  };
  const isSame = (one: Uint8Array | null, other: Uint8Array | null) =>
    one === other || (one !== null && other !== null && Buffer.compare(one, other) === 0);

  /** What changed a row since, or null where it is as the import left it. */
  return (table: string, shape: TableShape, rowKey: RowKey): LaterWrite | null => {
    const key = typeof rowKey === 'number' ? `[${rowKey}]` : rowKey;
    const group = recordKey(shape, key);
    const later = laterOf(table).get(group);
    if (!later) return null;
    const left = digestIn(shape, then.get(seq, group, table) as Uint8Array | undefined, group, key);
    const differs = ({ digest }: Written) => !isSame(digestIn(shape, digest, group, key), left);
    if (!differs(later.at(-1) as Written)) return null;
    return entry.get(later.find(differs)?.seq) as LaterWrite;
  };
}
