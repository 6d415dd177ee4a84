import type { OutputOf } from '#contract/contract.ts';

/** What the operator has set: position at that moment, whether it goes on, and how fast. */
export type ShowSetting = NonNullable<OutputOf<'draw.show'>>;

interface RunningShow extends ShowSetting {
  /** The seconds of the PC at which it was set. */
  readonly since: number;
}

/** How far each result has been shown, counted by a clock that nobody sets; it lasts as long as the core, because nothing of a draw depends on it. */
export function runningShows() {
  const shows = new Map<number, RunningShow>();
  return {
    /** Where the showing of a draw is at `seconds` of the PC; null where none was begun. */
    at(drawId: number, seconds: number): ShowSetting | null {
      const show = shows.get(drawId);
      if (!show) return null;
      const { position, running, speed, since } = show;
      const gone = running ? Math.max(0, seconds - since) * 1000 * speed : 0;
      return { position: Math.floor(position + gone), running, speed };
    },

    set(drawId: number, setting: ShowSetting, seconds: number): void {
      shows.set(drawId, { ...setting, since: seconds });
    },
  };
}
