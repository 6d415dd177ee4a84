import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import { choices } from '../core/support/many-tasks.ts';

/** Choices that come out the same for a seed. */
export function chances(seed: number, year: number) {
  const choose = choices(seed);
  const first = dayNumber(`${year}-01-01`);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const dayAt = (number: number) => dateOfDay(first + number);
  return {
    choose,
    /** True in so many of a hundred cases. */
    percent: (share: number) => choose(100) < share,
    pick: <One>(from: readonly One[]): One => from[choose(from.length)] as One,
    /** The day so many days after the first of the year. */
    dayAt,
    /** An instant of a day, at times close to midnight. */
    instant: (day: string) => `${day}T${twoDigits(choose(24))}:${twoDigits(choose(60))}:00.000+08:00`,
  };
}

export type Chances = ReturnType<typeof chances>;
