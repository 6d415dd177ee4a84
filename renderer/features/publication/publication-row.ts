import type { PublicRow } from '#domain/publication/public-row.ts';
import { addresses } from '../../app/addresses.ts';

/** A row as the table knows it: by an id that no row of another kind has. */
export interface ShownRow extends PublicRow {
  readonly record: number;
}

/** Versions of the item list and results have ids of their own; neither comes near these distances. */
const apart = 1_000_000_000;

export function shownRow(row: PublicRow): ShownRow {
  const distance = row.kind === 'item-list' ? apart : row.kind === 'result' ? 2 * apart : 0;
  return { ...row, record: row.id, id: row.id + distance };
}

/** Whether its confirmation is entered here; item lists and results have pages of their own for it. */
export const isRecord = ({ kind }: PublicRow): boolean => kind !== 'item-list' && kind !== 'result';

/** Where the thing itself is found. */
export function addressOf({ kind, subjectId }: PublicRow): { readonly path: string; readonly title: string } | null {
  if (kind === 'item-list') return { path: addresses.itemVersions, title: '去清单版本登记' };
  if (kind === 'result') return { path: addresses.disclosuresOf(subjectId), title: '去办理结果公示' };
  if (kind === 'scheme' || kind === 'draw-list') return { path: addresses.task(subjectId), title: '看任务' };
  return kind === 'stop' ? { path: addresses.stops, title: '看停止公示' } : null;
}

/** How many working days are left, in words. */
export function leftText({ workingDaysLeft: left, state }: PublicRow): string {
  if (left === null || state !== 'open') return '—';
  if (left < 0) return `已过 ${-left} 个工作日`;
  return left === 0 ? '今天截止' : `余 ${left} 个工作日`;
}
