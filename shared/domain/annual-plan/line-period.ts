import { dateOfDay, dayNumber, isDate } from '../calendar/day.ts';
import { matchingForm } from '../text/normalise.ts';
import { isPlaceholder } from '../text/placeholder.ts';

/** The days of a 起止时间, YYYY-MM-DD. */
export interface LinePeriod {
  readonly from: string;
  readonly to: string;
}

const DASH = '(?:-|~|～|—|–|―|至|到)+';
const POINT = String.raw`(?:(?<year>20\d\d)[年./-])?(?<month>\d{1,2})(?:[月./-](?:(?<day>\d{1,2})日?)?)?`;
const named = (text: string, which: string) => text.replace(/\?<(\w+)>/g, `?<$1${which}>`);
const SPAN = new RegExp(`^${named(POINT, 'From')}${DASH}${named(POINT, 'To')}(?:底|份)?$`);
const UNTIL = /^(?:(?<year>20\d\d)年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?(?:底)?(?:前|以前|之前)(?:完成)?$/;
const MONTH = /^(?:(?<year>20\d\d)[年.])?(?<month>\d{1,2})月(?:份)?$/;
const NAMED: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/^(?:全年|本年度|年内|全年度|常年)$/, [1, 12]],
  [/^上半年$/, [1, 6]],
  [/^下半年$/, [7, 12]],
  [/^(?:第)?(?:一|1)季度$/, [1, 3]],
  [/^(?:第)?(?:二|2)季度$/, [4, 6]],
  [/^(?:第)?(?:三|3)季度$/, [7, 9]],
  [/^(?:第)?(?:四|4)季度$/, [10, 12]],
];

const two = (part: number) => String(part).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): string | null => {
  const date = `${year}-${two(month)}-${two(day)}`;
  return isDate(date) ? date : null;
};

function lastDay(year: number, month: number): string | null {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === null ? null : dateOfDay(dayNumber(next) - 1);
}

function period(from: string | null, to: string | null): LinePeriod | null {
  return from === null || to === null || to < from ? null : { from, to };
}

/** The first day a point of time means, or the last. */
function pointDay(parts: Record<string, string | undefined>, which: 'From' | 'To', year: number): string | null {
  const own = Number(parts[`year${which}`] ?? year);
  const month = Number(parts[`month${which}`]);
  const day = parts[`day${which}`];
  if (day !== undefined) return dayOf(own, month, Number(day));
  return which === 'From' ? dayOf(own, month, 1) : lastDay(own, month);
}

function readSpan(packed: string, year: number): LinePeriod | null {
  const parts = SPAN.exec(packed)?.groups;
  if (!parts) return null;
  // 「2026年5-10月」 says the year once, for both.
  const said = Number(parts.yearFrom ?? year);
  return period(pointDay(parts, 'From', year), pointDay(parts, 'To', said));
}

function readUntil(packed: string, year: number): LinePeriod | null {
  const parts = UNTIL.exec(packed)?.groups;
  if (!parts) return null;
  const own = Number(parts.year ?? year);
  const month = Number(parts.month);
  const to = parts.day === undefined ? lastDay(own, month) : dayOf(own, month, Number(parts.day));
  return period(dayOf(own, 1, 1), to);
}

/**
 * Reads 起止时间 of a line as plans write it: 「1月—12月」, 「3-11月」, 「6-11」, 「2026.3—2026.6」, 「2026-05-01至2026-08-31」, 「4月至9月」,
 * 「上半年」, 「三季度」, 「11月10日前」. Months alone mean those of the year of the plan; null for what it cannot tell.
 */
export function readLinePeriod(text: string, year: number): LinePeriod | null {
  if (isPlaceholder(text)) return null;
  const packed = matchingForm(text).replaceAll(/[（(].*?[)）]|[。;]/g, '');
  const bare = packed.replace(/^20\d\d年(?:度)?(?=全|上|下|第|[一二三四]季)/, '');
  for (const [pattern, [first, last]] of NAMED) {
    const own = Number(/^(20\d\d)年/.exec(packed)?.[1] ?? year);
    if (pattern.test(bare)) return period(dayOf(own, first, 1), lastDay(own, last));
  }
  const month = MONTH.exec(packed)?.groups;
  if (month) {
    const own = Number(month.year ?? year);
    return period(dayOf(own, Number(month.month), 1), lastDay(own, Number(month.month)));
  }
  return readSpan(packed, year) ?? readUntil(packed, year);
}

/** Whether two spans share a day. */
export const periodsMeet = (one: LinePeriod, other: LinePeriod): boolean =>
  one.from <= other.to && other.from <= one.to;
