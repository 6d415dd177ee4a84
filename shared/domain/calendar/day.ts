const DAY_MILLISECONDS = 86_400_000;

/** The number of days from 1970-01-01 to a date YYYY-MM-DD; RangeError when there is no such day. */
export function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`"${date}" is no date.`);
  return Date.parse(`${date}T00:00:00Z`) / DAY_MILLISECONDS;
}

/** The date YYYY-MM-DD that lies a number of days after 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** Days that every month has; a registry has a hundred thousand dates, and asking Date for each takes long. */
const EVERY_MONTH = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** Whether a text is a day of the calendar in the form YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (EVERY_MONTH.test(text)) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines roll 02-30 over into March instead of refusing it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day of the week of a day number, 0 for Sunday to 6 for Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}
