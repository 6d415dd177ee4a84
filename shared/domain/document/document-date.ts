import { isDate } from '../calendar/day.ts';

/** A date YYYY-MM-DD as official papers write it: Arabic digits without a leading zero, 2026年5月6日. */
export function formatDocumentDate(date: string): string {
  if (!isDate(date)) throw new RangeError(`"${date}" is no date.`);
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
