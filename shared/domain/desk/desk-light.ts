import { dateOfDay, dayNumber, weekday } from '../calendar/day.ts';

/** How near the day of something is: passed, today, in this week (to its Sunday), later, or without a day. */
export type DeskLight = 'late' | 'today' | 'week' | 'later' | 'open';

export const deskLights = ['late', 'today', 'week', 'later', 'open'] as const satisfies readonly DeskLight[];

/** The Sunday with which the week of a date YYYY-MM-DD ends. */
export function weekEnd(date: string): string {
  const day = dayNumber(date);
  return dateOfDay(day + ((7 - weekday(day)) % 7));
}

/** The light of a due date on a day; null is without a day. */
export function deskLight(due: string | null, today: string): DeskLight {
  if (due === null) return 'open';
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= weekEnd(today) ? 'week' : 'later';
}

/** What stands beside the colour: 「已逾期 3 天」, 「今天到期」, 「还有 2 天」; calendar days. */
export function deskLightWords(due: string | null, today: string): string {
  if (due === null) return '没有期限';
  const left = dayNumber(due) - dayNumber(today);
  if (left < 0) return `已逾期 ${-left} 天`;
  return left === 0 ? '今天到期' : `还有 ${left} 天`;
}
