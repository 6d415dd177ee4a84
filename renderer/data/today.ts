const chinaDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The calendar day in China, YYYY-MM-DD; the core counts its days by the same clock. */
export function today(now: Date = new Date()): string {
  return chinaDay.format(now);
}
