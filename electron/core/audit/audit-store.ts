import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';
import type { Database } from '../db/database.ts';

/** What one command did, as the log keeps it. */
export interface AuditNote {
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string;
}

export interface AuditEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
  readonly prev_hash: string;
  readonly hash: string;
}

/** The `prev_hash` of the first entry. */
export const auditStart = '0'.repeat(64);

const asText = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** The hash of an entry covers every field of it and the hash before it. */
export function auditHash(entry: Omit<AuditEntry, 'hash'>): string {
  return sha256Hex(
    canonicalJson({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      subject: entry.subject,
      before: entry.before,
      after: entry.after,
      reason: entry.reason,
      prev_hash: entry.prev_hash,
    }),
  );
}

export function auditStore(database: Database) {
  const { build } = database;
  const newest = () =>
    database.first(build.selectFrom('audit_entry').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));

  return {
    /** Appends one entry; to be called inside the command's own transaction. */
    append(action: string, actor: string, at: string, note: AuditNote): void {
      const last = newest();
      const entry = {
        seq: (last?.seq ?? 0) + 1,
        at,
        actor,
        action,
        subject: note.subject,
        before: asText(note.before),
        after: asText(note.after),
        reason: note.reason ?? null,
        prev_hash: last?.hash ?? auditStart,
      };
      database.run(build.insertInto('audit_entry').values({ ...entry, hash: auditHash(entry) }));
    },

    head: () => newest() ?? { seq: 0, hash: auditStart },

    /** Newest first, at most `limit` entries older than `before` (null: from the newest). */
    page(before: number | null, limit: number): AuditEntry[] {
      let query = build.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(limit);
      if (before !== null) query = query.where('seq', '<', before);
      return database.all(query);
    },

    /** Oldest first, at most `limit` entries newer than `after`. */
    following: (after: number, limit: number): AuditEntry[] =>
      database.all(build.selectFrom('audit_entry').selectAll().where('seq', '>', after).orderBy('seq').limit(limit)),
  };
}

export type AuditStore = ReturnType<typeof auditStore>;
