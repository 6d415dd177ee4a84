import type { OutputOf } from '#contract/contract.ts';
import type { ShowMemory, ShownPlace } from './show-memory.ts';

/** What the operator has set: position at that moment, whether it goes on, and how fast. */
export type ShowSetting = Omit<NonNullable<OutputOf<'draw.show'>>, 'restarted'>;

interface RunningShow extends ShowSetting {
  /** The seconds of the PC at which it was set. */
  readonly since: number;
  /** It stands where it stood when the core ended, and waits for the operator. */
  readonly restarted: boolean;
}

/** Nobody looks at one picture longer: after a day a showing is not kept any further. */
const longest = 86_400_000;

/** How far each result has been shown, counted by a clock that nobody sets; what `memory` keeps of it outlasts the core. */
export function runningShows(memory: ShowMemory) {
  let known: Map<number, RunningShow> | null = null;
  // Not before somebody asks: a folder that is only looked into stays as it is.
  const shows = () => {
    known ??= new Map(memory.read().map(({ drawId, ...place }) => [drawId, heldAt(place)]));
    return known;
  };
  const places = (seconds: number): ShownPlace[] =>
    [...shows()].map(([drawId, show]) => ({ drawId, position: positionOf(show, seconds), speed: show.speed }));
  const isMoving = (seconds: number) =>
    [...(known?.values() ?? [])].some(show => show.running && positionOf(show, seconds) < longest);

  return {
    /** Where the showing of a draw is at `seconds` of the PC; null where none was begun. */
    at(drawId: number, seconds: number): (ShowSetting & { readonly restarted: boolean }) | null {
      const show = shows().get(drawId);
      if (!show) return null;
      const { running, speed, restarted } = show;
      return { position: positionOf(show, seconds), running, speed, restarted };
    },

    set(drawId: number, setting: ShowSetting, seconds: number): void {
      // The one set last stands last, and is forgotten last.
      shows().delete(drawId);
      shows().set(drawId, { ...setting, since: seconds, restarted: false });
      memory.keep(places(seconds));
    },

    /** Keeps how far those have come that go on by themselves. */
    async remember(seconds: number): Promise<void> {
      if (isMoving(seconds)) await memory.keepForGood(places(seconds));
    },
  };
}

const heldAt = (place: Omit<ShownPlace, 'drawId'>): RunningShow => ({
  ...place,
  running: false,
  since: 0,
  restarted: true,
});

function positionOf({ position, running, speed, since }: RunningShow, seconds: number): number {
  const gone = running ? Math.max(0, seconds - since) * 1000 * speed : 0;
  return Math.floor(position + gone);
}
