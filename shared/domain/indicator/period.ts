import { dateOfDay, dayNumber } from '../calendar/day.ts';

/** Days from the first to the last, YYYY-MM-DD, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type PeriodLength = 'month' | 'quarter' | 'half' | 'year';

const monthsOf = { month: 1, quarter: 3, half: 6, year: 12 } as const;

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** The first day of a month; months below 1 and above 12 lie in other years. */
function firstOf(year: number, month: number): string {
  const before = year * 12 + month - 1;
  return `${String(Math.floor(before / 12)).padStart(4, '0')}-${twoDigits((((before % 12) + 12) % 12) + 1)}-01`;
}

/** A month of a year from its first to its last day; months below 1 and above 12 lie in other years. */
export function monthOf(year: number, month: number): Period {
  return { from: firstOf(year, month), to: dateOfDay(dayNumber(firstOf(year, month + 1)) - 1) };
}

/** The twelve months of a year. */
export const monthsOfYear = (year: number): readonly Period[] =>
  Array.from({ length: 12 }, (_, place) => monthOf(year, place + 1));

/** The month, quarter, half or year that holds a day. */
export function periodAround(day: string, length: PeriodLength): Period {
  const year = Number(day.slice(0, 4));
  const months = monthsOf[length];
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return { from: firstOf(year, first), to: monthOf(year, first + months - 1).to };
}

/** A period in words: 「2026年5月」, 「2026年上半年」, 「2026年第2季度」, 「2026年」, else both days. */
export function periodTitle({ from, to }: Period): string {
  const year = `${Number(from.slice(0, 4))}年`;
  const is = (length: PeriodLength) => {
    const around = periodAround(from, length);
    return around.from === from && around.to === to;
  };
  const month = Number(from.slice(5, 7));
  if (is('month')) return `${year}${month}月`;
  if (is('quarter')) return `${year}第${(month + 2) / 3}季度`;
  if (is('half')) return `${year}${month === 1 ? '上' : '下'}半年`;
  return is('year') ? year : `${from}至${to}`;
}
