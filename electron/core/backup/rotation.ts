/** How many backups stay: the newest ones, and the last one of each of the newest days and months that have any. */
export interface RotationRule {
  readonly recent: number;
  readonly daily: number;
  readonly monthly: number;
}

interface Dated {
  /** ISO 8601; days and months are those of China. */
  readonly at: string;
}

const chinaOffset = 8 * 3_600_000;
const chinaText = (at: string) => new Date(new Date(at).getTime() + chinaOffset).toISOString();

/** The backups that a rotation gives up; the order of `backups` does not matter. */
export function rotatedAway<Backup extends Dated>(backups: readonly Backup[], rule: RotationRule): Backup[] {
  const newestFirst = backups.toSorted((left, right) => new Date(right.at).getTime() - new Date(left.at).getTime());
  const kept = new Set(newestFirst.slice(0, rule.recent));
  for (const backup of lastOfEach(newestFirst, 10, rule.daily)) kept.add(backup);
  for (const backup of lastOfEach(newestFirst, 7, rule.monthly)) kept.add(backup);
  return newestFirst.filter(backup => !kept.has(backup));
}

/** The last backup of each of the newest `most` periods, which the first `length` signs of a date name. */
function lastOfEach<Backup extends Dated>(newestFirst: readonly Backup[], length: number, most: number): Backup[] {
  const last = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const period = chinaText(backup.at).slice(0, length);
    if (!last.has(period)) last.set(period, backup);
  }
  return [...last.values()].slice(0, most);
}
