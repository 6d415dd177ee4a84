import { canonicalJson } from '#domain/draw/canonical-json.ts';
import { sha256Hex } from '#domain/draw/digest.ts';

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
  /** The hash over the rows that the command wrote; null in entries made before rows were covered. */
  readonly rows_hash: string | null;
}

/** The `prev_hash` of the first entry. */
export const auditStart = '0'.repeat(64);

/** Who stands for what the program itself writes into the log. */
export const programActor = '明抽程序';

/** Actions that no person asked for. */
export const baselineAction = 'audit.baseline';
export const clockJumpAction = 'clock.jump';

/** The hash of an entry covers every field of it and the hash before it; what an older entry lacks is not part of its hash. */
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
      ...(entry.rows_hash !== null && { rows_hash: entry.rows_hash }),
    }),
  );
}
