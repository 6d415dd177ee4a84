import { dayNumber } from '../calendar/day.ts';
import { type AbsenceKindCode, absenceKinds } from '../vocabulary/absence-kind.ts';
import { nameOfCode } from '../vocabulary/vocabulary-entry.ts';

/** Days from–to (YYYY-MM-DD, both included) on which somebody cannot be sent; `to` is null while the end is open. */
export interface Absence {
  readonly kind: AbsenceKindCode;
  readonly from: string;
  readonly to: string | null;
  readonly reason: string;
}

/** The days of a planned check, both included. */
export interface CheckPeriod {
  readonly from: string;
  readonly to: string;
}

/** Whether an absence touches a period at all. */
export function overlaps({ from, to }: Pick<Absence, 'from' | 'to'>, period: CheckPeriod): boolean {
  return from <= period.to && (to === null || to >= period.from);
}

/** On how many days of a period somebody can be sent: those that no absence covers. */
export function daysAvailable(absences: readonly Absence[], period: CheckPeriod): number {
  const first = dayNumber(period.from);
  const last = dayNumber(period.to);
  const away = absences
    .filter(absence => overlaps(absence, period))
    .map(
      ({ from, to }) => [Math.max(first, dayNumber(from)), to === null ? last : Math.min(last, dayNumber(to))] as const,
    )
    .toSorted(([one], [other]) => one - other);
  let free = last - first + 1;
  let covered = first - 1;
  for (const [start, end] of away) {
    free -= Math.max(0, end - Math.max(start, covered + 1) + 1);
    covered = Math.max(covered, end);
  }
  return free;
}

/** Whether somebody has too few days for a check: fewer than `leastDays`, or than the period has at all. */
export function isAway(absences: readonly Absence[], period: CheckPeriod, leastDays: number): boolean {
  const days = dayNumber(period.to) - dayNumber(period.from) + 1;
  return daysAvailable(absences, period) < Math.min(leastDays, days);
}

/** An absence in words, e.g. 「请假（2026-03-01 至 2026-03-10）」. */
export function absenceWords({ kind, from, to }: Absence): string {
  const name = nameOfCode(absenceKinds, kind);
  return to === null ? `${name}（${from} 起）` : `${name}（${from} 至 ${to}）`;
}
