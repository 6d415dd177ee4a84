const dayMilliseconds = 24 * 60 * 60 * 1000;

function shortDay(day: string): string {
  const [, month, date] = day.split('-');
  return `${Number(month)}月${Number(date)}日`;
}

function isNextDay(day: string, next: string): boolean {
  return Date.parse(next) - Date.parse(day) === dayMilliseconds;
}

/** Days as people write them, runs drawn together: 「2月15日—2月23日、4月4日」. */
export function runsText(days: readonly string[]): string {
  const runs: { first: string; last: string }[] = [];
  for (const day of days.toSorted()) {
    const run = runs.at(-1);
    if (run && isNextDay(run.last, day)) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs
    .map(({ first, last }) => (first === last ? shortDay(first) : `${shortDay(first)}—${shortDay(last)}`))
    .join('、');
}

const writtenDay = String.raw`(\d{1,2})\s*[月/.]\s*(\d{1,2})\s*日?`;
const writtenRun = new RegExp(String.raw`^${writtenDay}(?:\s*(?:—|–|-|~|至|到)+\s*${writtenDay})?$`);

function dayOf(year: number, month: string | undefined, date: string | undefined): Date | null {
  const day = new Date(Date.UTC(year, Number(month) - 1, Number(date)));
  // 2月30日 would otherwise become 3月2日.
  return day.getUTCMonth() === Number(month) - 1 && day.getUTCDate() === Number(date) ? day : null;
}

/** Reads 「2月15日—2月23日、4月4日」 of one year into days, YYYY-MM-DD; null when a part of it is no day or no run. */
export function readRuns(year: number, text: string): string[] | null {
  const days = new Set<string>();
  for (const part of text.split(/[、，,；;\s]+(?![月日/.—–~至到-])/).filter(piece => piece !== '')) {
    const match = writtenRun.exec(part);
    const first = match && dayOf(year, match[1], match[2]);
    const last = match?.[3] === undefined ? first : dayOf(year, match[3], match[4]);
    if (!first || !last || last < first) return null;
    for (let time = first.getTime(); time <= last.getTime(); time += dayMilliseconds) {
      days.add(new Date(time).toISOString().slice(0, 10));
    }
  }
  return [...days].toSorted();
}
