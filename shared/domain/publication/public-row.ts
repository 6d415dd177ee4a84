import type { DeadlineState } from '../calendar/deadline.ts';
import { type PublicKind, publicKindNames } from './publication-kind.ts';
import type { PublicationState } from './publication-state.ts';

/** One thing that must be public, as the list of all of them shows it. */
export interface PublicRow {
  readonly kind: PublicKind;
  /** Of its record; of a version of the item list and of a task's results the id of these. */
  readonly id: number;
  readonly subjectId: number;
  readonly title: string;
  /** The number under which it is known; empty for what has none. */
  readonly number: string;
  readonly due: string | null;
  /** Whether `due` may still move because a year's holidays are not announced. */
  readonly provisional: boolean;
  readonly state: PublicationState;
  /** Null where nothing sets a day. */
  readonly light: DeadlineState | null;
  readonly workingDaysLeft: number | null;
  readonly publishedOn: string | null;
  readonly channel: string | null;
  readonly receipt: string | null;
}

/** How a row stands in one word: what presses comes before what is next (domain.md 4.12). */
export const publicWords = ['逾期', '即将到期', '待公示', '已公示', '已更正', '停止公示', '不予公示'] as const;
export type PublicWord = (typeof publicWords)[number];

/** The word of a row. */
export function publicWord({ state, light }: Pick<PublicRow, 'state' | 'light'>): PublicWord {
  if (state === 'published') return '已公示';
  if (state === 'corrected') return '已更正';
  if (state === 'stopped') return '停止公示';
  if (state === 'exempt') return '不予公示';
  if (light === 'late') return '逾期';
  return light === 'due-soon' ? '即将到期' : '待公示';
}

/** Whether it became public after its day, or has not although its day has passed (domain.md 4.12). */
export const isLate = ({ due, publishedOn, light }: PublicRow): boolean =>
  light === 'late' || (due !== null && publishedOn !== null && publishedOn > due);

/** Which rows are asked for; empty parts ask for all. */
export interface PublicFilter {
  readonly text: string;
  readonly kinds: readonly PublicKind[];
  readonly words: readonly PublicWord[];
  /** Only what is open and due in so many working days at most. */
  readonly within: number | null;
}

/** Whether a row is among those asked for. */
export function isAsked(row: PublicRow, { text, kinds, words, within }: PublicFilter): boolean {
  if (kinds.length > 0 && !kinds.includes(row.kind)) return false;
  if (words.length > 0 && !words.includes(publicWord(row))) return false;
  if (within !== null && (row.state !== 'open' || row.workingDaysLeft === null || row.workingDaysLeft > within))
    return false;
  const wanted = text.trim().toLowerCase();
  return wanted === '' || `${row.title}\n${row.number}\n${row.receipt ?? ''}`.toLowerCase().includes(wanted);
}

export const publicSorts = ['due', 'kind', 'title', 'publishedOn'] as const;

export interface PublicSort {
  readonly column: (typeof publicSorts)[number];
  readonly direction: 'up' | 'down';
}

const never = '9999-12-31';

/** Rows in an order; by `due` what is open comes first, and what has no day last. */
export function sortedPublic(rows: readonly PublicRow[], { column, direction }: PublicSort): PublicRow[] {
  const keys: Readonly<Record<PublicSort['column'], (row: PublicRow) => string>> = {
    due: row => `${row.state === 'open' ? 0 : 1} ${row.due ?? never}`,
    kind: row => publicKindNames[row.kind],
    title: row => row.title,
    publishedOn: row => row.publishedOn ?? '',
  };
  const keyOf = keys[column];
  const sign = direction === 'up' ? 1 : -1;
  const compare = (one: string, other: string) => (one === other ? 0 : one < other ? -1 : 1);
  return rows.toSorted(
    (one, other) => sign * compare(keyOf(one), keyOf(other)) || compare(one.kind, other.kind) || other.id - one.id,
  );
}
