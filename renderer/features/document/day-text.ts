import { isDate } from '#domain/calendar/day.ts';

const forms = [
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<year>\d{4})[-./年](?<month>\d{1,2})[-./月](?<day>\d{1,2})日?$/,
  /^(?<month>\d{2})(?<day>\d{2})$/,
  /^(?<month>\d{1,2})[-./月](?<day>\d{1,2})日?$/,
];

/**
 * The day, YYYY-MM-DD, that somebody typed in one of the usual ways: 2026-11-20, 20261120, 2026.11.20, 11.20, 1120. Without a year it
 * is the last such day up to `latest`. Null while it is no day yet.
 */
export function readDay(text: string, latest: string): string | null {
  const typed = text.normalize('NFKC').replaceAll(/\s/g, '');
  const parts = forms.map(form => form.exec(typed)?.groups).find(groups => groups !== undefined);
  if (!parts) return null;
  const monthDay = `-${(parts.month ?? '').padStart(2, '0')}-${(parts.day ?? '').padStart(2, '0')}`;
  if (parts.year !== undefined) return isDate(parts.year + monthDay) ? parts.year + monthDay : null;
  const year = Number(latest.slice(0, 4));
  const past = [year, year - 1, year - 2, year - 3, year - 4].map(one => `${one}${monthDay}`);
  return past.find(day => isDate(day) && day <= latest) ?? null;
}
