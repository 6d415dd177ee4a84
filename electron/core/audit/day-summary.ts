import { actionTitle } from '#domain/audit/action-title.ts';
import { clockJumpAction } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';
import { type TrailHead, trailHead } from './trail-head.ts';

/** What was done on one day, counted. */
export interface DaySummary {
  readonly day: string;
  readonly entries: number;
  readonly first: number | null;
  readonly last: number | null;
  readonly actions: readonly { readonly name: string; readonly count: number }[];
  readonly actors: readonly { readonly name: string; readonly count: number }[];
  readonly jumps: number;
  /** The log at the end of that day: its last entry up to then. */
  readonly head: TrailHead;
}

/** Counts the entries of a China day. */
export function daySummary(audit: AuditStore, day: string): DaySummary {
  const filter = { text: '', actions: [], actors: [], from: day, to: day, subject: null, about: null };
  const { first, last } = audit.ofDay(day) ?? { first: null, last: null };
  const actions = audit.tally(filter, 'action');
  return {
    day,
    entries: audit.count(filter),
    first,
    last,
    actions: actions.map(({ value, count }) => ({ name: actionTitle(value), count })),
    actors: audit.tally(filter, 'actor').map(({ value, count }) => ({ name: value, count })),
    jumps: actions.find(({ value }) => value === clockJumpAction)?.count ?? 0,
    head: trailHead(audit, last ?? audit.lastUntil(day)),
  };
}
