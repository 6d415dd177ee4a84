import { type AuditEntry, auditHash, auditStart, clockJumpAction } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';
import { partsOf } from './row-digest.ts';
import { type RowRecord, recordsHash } from './row-trail-store.ts';
import { coverageKey, parsedShape, type TableShape } from './table-shape.ts';

/** What the trail knows of a row, or of neighbouring rows: who wrote it last, and its digest; null once it is gone. */
export interface KnownRecord {
  readonly seq: number;
  readonly shape: TableShape;
  readonly digest: Uint8Array | null;
}

/** What the log says, gathered entry by entry. */
export interface TrailState {
  /** The number of the last entry that was read. */
  seq: number;
  hash: string;
  entries: number;
  jumps: number;
  /** The first entry that does not follow from the one before it, or whose rows are not those it wrote. */
  firstBroken: number | null;
  /** The tables that are covered; in a file that was never opened since rows are covered there is none. */
  readonly covered: Set<string>;
  /** By table, then by the record's key. */
  readonly records: Map<string, Map<string, KnownRecord>>;
}

/** Reads the log from its beginning and recomputes it; may be asked again for what was written meanwhile. */
export function trailReader(audit: AuditStore) {
  const state: TrailState = {
    seq: 0,
    hash: auditStart,
    entries: 0,
    jumps: 0,
    firstBroken: null,
    covered: new Set(),
    records: new Map(),
  };
  const shapes = new Map<string, TableShape>();
  let before = '';

  const shapeOf = (columns: string): TableShape | null => {
    const known = shapes.get(columns);
    if (known) return known;
    const shape = parsedShape(columns);
    if (shape) shapes.set(columns, shape);
    return shape;
  };

  const take = (entry: AuditEntry) => {
    const records = audit.rows.records(entry.seq);
    state.entries += 1;
    const isWhole = entry.seq === state.entries && follows(entry, state.hash) && answersFor(entry, records);
    if (!isWhole) state.firstBroken ??= entry.seq;
    if (entry.action === clockJumpAction || entry.at < before) state.jumps += 1;
    before = entry.at;
    state.seq = entry.seq;
    state.hash = entry.hash;
    for (const { table, columns, key, digest } of records) {
      if (table === null || columns === null) continue;
      state.covered.add(table);
      if (key === coverageKey) continue;
      const shape = shapeOf(columns);
      if (!shape) continue; // It was tampered with, and its entry is broken.
      const known = state.records.get(table) ?? new Map<string, KnownRecord>();
      state.records.set(table, known);
      known.set(key, { seq: entry.seq, shape, digest });
    }
  };

  return {
    state: state as Readonly<TrailState>,

    /** Takes in at most `limit` further entries; false when there was none. */
    read(limit: number): boolean {
      const page = audit.following(state.seq, limit);
      for (const entry of page) take(entry);
      return page.length > 0;
    },

    /** Whether the log ends where the file says; the number of the entry with which it goes wrong, 0 where nothing can be said. */
    endProblem(): number | null {
      const kept = audit.keptHead();
      const { seq, hash } = state;
      if (kept === undefined) return seq === 0 ? null : 0;
      if (kept === null) return 0;
      if (kept.seq === seq) return kept.hash === hash ? null : 0;
      return Math.min(kept.seq, seq) + 1;
    },
  };
}

export type TrailReader = ReturnType<typeof trailReader>;

function follows(entry: AuditEntry, previous: string): boolean {
  return entry.prev_hash === previous && entry.hash === auditHash(entry);
}

/** An entry made before rows were covered lists none. */
function answersFor(entry: AuditEntry, records: readonly RowRecord[]): boolean {
  return entry.rows_hash === null ? records.length === 0 : entry.rows_hash === recordsHash(records);
}

/** The digest that the trail knows of one row, or null where it knows of none. */
export function digestWithin(record: KnownRecord, recordKey: string, rowKey: string): Uint8Array | null {
  const { digest, shape } = record;
  if (digest === null || shape.group === 0) return digest;
  return partsOf(digest, recordKey, shape.group).get(rowKey) ?? null;
}
