import type { AuditStore } from './audit-store.ts';

/** How far the log reached when a paper was made; printed, it contradicts a file that is put in the place of this one. */
export interface TrailHead {
  readonly seq: number;
  readonly hash: string;
  /** The China day on which the entry was written; empty for a log without entries. */
  readonly day: string;
}

/** The head of the log, to be printed on a paper; given a number, the head that the log had with that entry. */
export function trailHead(audit: AuditStore, seq: number = audit.head().seq): TrailHead {
  const entry = audit.get(seq);
  return { seq, hash: entry?.hash ?? '', day: entry?.at.slice(0, 10) ?? '' };
}
