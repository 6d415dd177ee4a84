import type { AuditStore } from './audit-store.ts';
import { tableTitle } from './protected-tables.ts';
import { hasDigest, partsOf, type RowContent } from './row-digest.ts';
import { recordKey, type TableShape } from './table-shape.ts';
import { digestWithin, type KnownRecord, type TrailReader } from './trail-reader.ts';

/** A row that is not as the trail left it. */
export interface Finding {
  readonly kind: 'changed' | 'missing' | 'added';
  readonly table: string;
  readonly title: string;
  /** The primary key, as it stands in the table. */
  readonly key: string;
  /** The entry that wrote the row last; null for a row that no entry knows. */
  readonly seq: number | null;
}

const pageLength = 512;

/**
 * Compares the rows of one table with the trail, page by page. Between pages others may write: what they wrote is read
 * into the trail before the next page is looked at, and a row that seems to be missing is looked for again at the end.
 */
export function* checkTable(audit: AuditStore, reader: TrailReader, table: string, shape: TableShape) {
  const seen = new Set<string>();
  for (let after: string | null = null; ; ) {
    while (reader.read(pageLength));
    const rows: RowContent[] = audit.rows.contents.following(table, shape, after, pageLength);
    for (const row of rows) {
      seen.add(row.key);
      const found = checkRow(audit, reader, { table, shape, key: row.key, row });
      if (found) yield found;
    }
    yield rows.length;
    if (rows.length < pageLength) break;
    after = rows.at(-1)?.key ?? null;
  }
  yield* missingRows(audit, reader, { table, shape, seen });
}

interface Looked {
  readonly table: string;
  readonly shape: TableShape;
  readonly key: string;
  readonly row: RowContent;
}

function checkRow(audit: AuditStore, reader: TrailReader, { table, shape, key, row }: Looked): Finding | null {
  const group = recordKey(shape, key);
  const record = reader.state.records.get(table)?.get(group);
  const digest = record ? digestWithin(record, group, key) : null;
  const finding = { table, title: tableTitle(table), key };
  if (!record || digest === null) return { ...finding, kind: 'added', seq: null };
  if (hasDigest(inShape(audit, table, shape, record, row), digest)) return null;
  return { ...finding, kind: 'changed', seq: writerOf(audit, table, group, key, record) };
}

/** The row with the columns that its digest covers; columns that came later are not among them. */
function inShape(
  audit: AuditStore,
  table: string,
  shape: TableShape,
  record: KnownRecord,
  row: RowContent,
): RowContent {
  if (JSON.stringify(record.shape) === JSON.stringify(shape)) return row;
  try {
    return audit.rows.contents.one(table, record.shape, row.key) ?? row;
  } catch {
    return row; // A covered column was taken out of the table: the row is not what it was.
  }
}

interface Seen {
  readonly table: string;
  readonly shape: TableShape;
  readonly seen: ReadonlySet<string>;
}

function* missingRows(audit: AuditStore, reader: TrailReader, { table, shape, seen }: Seen): Generator<Finding> {
  const known = reader.state.records.get(table) ?? new Map<string, KnownRecord>();
  for (const [group, { digest }] of [...known]) {
    if (digest === null) continue;
    const keys = shape.group === 0 ? [group] : [...partsOf(digest, group, shape.group).keys()];
    for (const key of keys) {
      if (seen.has(key) || audit.rows.contents.one(table, shape, key)) continue;
      while (reader.read(pageLength));
      const now = known.get(group);
      if (!now || digestWithin(now, group, key) === null) continue; // It was removed by a command meanwhile.
      const seq = writerOf(audit, table, group, key, now);
      yield { kind: 'missing', table, title: tableTitle(table), key, seq };
    }
  }
}

/** The entry that wrote a row last; a record of neighbouring rows is also renewed when another of them is written. */
function writerOf(audit: AuditStore, table: string, group: string, key: string, record: KnownRecord): number {
  const digest = digestWithin(record, group, key);
  let writer = record.seq;
  if (record.shape.group === 0 || digest === null) return writer;
  for (const earlier of audit.rows.history(table, group)) {
    if (earlier.digest === null) break;
    const part = partsOf(earlier.digest, group, record.shape.group).get(key);
    if (!part || Buffer.compare(part, digest) !== 0) break;
    writer = earlier.seq;
  }
  return writer;
}
