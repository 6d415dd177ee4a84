import type { OutputOf } from '#contract/contract.ts';
import type { DeskKind } from '#domain/desk/desk-kind.ts';
import { deskLight } from '#domain/desk/desk-light.ts';

export type DeskRow = OutputOf<'desk.list'>['rows'][number];
export type DeskTally = Omit<OutputOf<'desk.list'>['kinds'][number], 'kind'>;

/** What is due of one kind: its first rows, and the counts of all. */
export interface DeskGroup {
  readonly kind: DeskKind;
  readonly rows: readonly DeskRow[];
  readonly tally: DeskTally;
}

/** A row of the desk before its light is known. */
export type UnlitRow = Omit<DeskRow, 'light' | 'kind'>;

/** A group of rows that are all in memory. */
export function wholeGroup(kind: DeskKind, rows: readonly UnlitRow[], today: string): DeskGroup {
  const lit = rows.map(row => litRow(kind, row, today));
  const count = (light: DeskRow['light']) => lit.filter(row => row.light === light).length;
  const tally = { late: count('late'), today: count('today'), week: count('week'), total: lit.length };
  return { kind, rows: lit, tally };
}

/** A row with the light of its day. */
export function litRow(kind: DeskKind, row: UnlitRow, today: string): DeskRow {
  return { kind, ...row, light: deskLight(row.due, today) };
}

/** The soonest first; what has no day comes last. */
export function byDue(a: DeskRow, b: DeskRow): number {
  if (a.due !== b.due) return a.due === null ? 1 : b.due === null ? -1 : a.due.localeCompare(b.due);
  return a.kind.localeCompare(b.kind) || a.id - b.id;
}
