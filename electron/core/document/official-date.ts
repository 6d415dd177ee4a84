import { isDate } from '#domain/calendar/day.ts';

/** Writes a date YYYY-MM-DD as official papers do, in Arabic digits without leading zeros: 2026年7月1日. */
export function officialDate(date: string): string {
  if (!isDate(date)) throw new RangeError(`"${date}" is no date.`);
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
