import type { OutputOf } from '#contract/contract.ts';

export type DisclosureRow = OutputOf<'disclosure.list'>[number];
export type TaskRow = OutputOf<'task.list'>['rows'][number];

const urgency: Record<DisclosureRow['state'], number> = { late: 0, 'due-soon': 1, 'in-time': 2, open: 3, done: 4 };

/** Disclosures that still have to be made and have a date, the most urgent first. */
export function dueOf(rows: readonly DisclosureRow[]): DisclosureRow[] {
  return rows
    .filter(row => row.state !== 'done' && row.state !== 'open')
    .toSorted((a, b) => urgency[a.state] - urgency[b.state] || (a.due ?? '').localeCompare(b.due ?? ''));
}

/** How a deadline stands, in words: 「已逾期 3 个工作日」. */
export function deadlineWords(row: DisclosureRow): string {
  const { workingDaysLeft: left } = row;
  if (left === null) return '期限待定';
  if (left < 0) return `已逾期 ${-left} 个工作日`;
  if (left === 0) return '今天到期';
  return `还有 ${left} 个工作日`;
}
