import { dateOfDay, dayNumber } from '#domain/calendar/day.ts';
import type { Office } from './office.ts';

/** What is still to be done in the simulated year, day by day. */
export interface Agenda {
  /** Something to be done so many days after today, on a working day; not after the last day of the year. */
  after(days: number, deed: () => Promise<void>): void;
  /** Something to be done on a day. */
  on(day: string, deed: () => Promise<void>): void;
  /** Does everything in the order of the days, and what comes up while it is done. */
  liveThrough(tell: (day: string, left: number) => void): Promise<number>;
}

export function agendaOf(office: Pick<Office, 'today' | 'comesTo'>, lastDay: string): Agenda {
  const days = new Map<string, (() => Promise<void>)[]>();
  const on = (day: string, deed: () => Promise<void>) => {
    if (day <= lastDay) days.set(day, [...(days.get(day) ?? []), deed]);
  };
  return {
    on,
    after: (count, deed) => on(weekdayFrom(dayNumber(office.today()) + count), deed),
    async liveThrough(tell) {
      let done = 0;
      for (;;) {
        const day = [...days.keys()].toSorted()[0];
        if (day === undefined) return done;
        if (day > office.today()) office.comesTo(day);
        const deeds = days.get(day) ?? [];
        days.delete(day);
        tell(day, [...days.values()].flat().length);
        for (const deed of deeds) await deed();
        done += deeds.length;
      }
    },
  };
}

/** The day itself, or the Monday after it. */
function weekdayFrom(day: number): string {
  const weekday = (((day + 4) % 7) + 7) % 7;
  if (weekday === 6) return dateOfDay(day + 2);
  return dateOfDay(weekday === 0 ? day + 1 : day);
}
