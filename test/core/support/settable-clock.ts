/** A clock that stands still until a test moves it. */
export interface SettableClock {
  readonly now: () => Date;
  /** Sets it to an instant such as 2026-03-02T09:30:00+08:00. */
  set(instant: string): void;
  /** Moves it on by whole days. */
  addDays(days: number): void;
  addMinutes(minutes: number): void;
}

const day = 86_400_000;

export function settableClock(instant = '2026-03-02T09:30:00+08:00'): SettableClock {
  let time = Date.parse(instant);
  return {
    now: () => new Date(time),
    set(next) {
      time = Date.parse(next);
    },
    addDays(days) {
      time += days * day;
    },
    addMinutes(minutes) {
      time += minutes * 60_000;
    },
  };
}
