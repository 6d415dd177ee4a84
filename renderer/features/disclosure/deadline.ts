import type { OutputOf } from '#contract/contract.ts';

export type DisclosureRow = OutputOf<'disclosure.list'>[number];

/** The five states of the list: what presses comes before what is next. */
export const disclosureStates = ['逾期', '即将到期', '待录入', '待公示', '已公示'] as const;
export type DisclosureState = (typeof disclosureStates)[number];

/** How a disclosure stands, in the word of the list. */
export function stateOf({ state, results, total }: DisclosureRow): DisclosureState {
  if (state === 'done') return '已公示';
  if (state === 'late') return '逾期';
  if (state === 'due-soon') return '即将到期';
  return results < total ? '待录入' : '待公示';
}

/** How many working days are left, in words; empty once the disclosure is confirmed or while nothing counts yet. */
export function daysLeftText({ workingDaysLeft: left }: DisclosureRow): string {
  if (left === null) return '';
  if (left < 0) return `已过 ${-left} 个工作日`;
  return left === 0 ? '今天截止' : `余 ${left} 个工作日`;
}

/** Whether it was confirmed after its date. */
export function wasLate({ due, confirmedOn }: DisclosureRow): boolean {
  return due !== null && confirmedOn !== null && confirmedOn > due;
}

/** What to know of a date that may still move because a year's holidays are not announced; null for a firm one. */
export function provisionalText({ due, provisional }: DisclosureRow): string | null {
  if (due === null || !provisional) return null;
  const year = Number(due.slice(0, 4));
  // New Year's holiday can reach back to 29 December; then it is the next year that is missing.
  return `${due.slice(5) >= '12-29' ? year + 1 : year} 年放假安排尚未公布，日期可能变动`;
}

const never = '9999-12-31';

/** The most urgent first: by date, those without a date after them, the confirmed ones last and newest first. */
export function byUrgency(a: DisclosureRow, b: DisclosureRow): number {
  const done = Number(a.state === 'done') - Number(b.state === 'done');
  if (done !== 0) return done;
  if (a.state === 'done') return (b.confirmedOn ?? '').localeCompare(a.confirmedOn ?? '') || b.taskId - a.taskId;
  return (a.due ?? never).localeCompare(b.due ?? never) || a.taskId - b.taskId;
}
