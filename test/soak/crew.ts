import { type Programs, startVictim, type Victim } from './victim.ts';

/** Processes to be killed, one after the other. */
export interface Crew {
  /** The one that lives. */
  victim(): Promise<Victim>;
  /** Says that it does not live any more. */
  killed(): void;
  end(): Promise<void>;
}

/** The next process starts while the present one works, because starting one takes longer than most of its work. */
export function crewOf(programs: Programs): Crew {
  let present: Victim | null = null;
  let next = startVictim(programs);
  return {
    async victim() {
      if (present === null) {
        present = await next;
        next = startVictim(programs);
      }
      return present;
    },
    killed() {
      present = null;
    },
    async end() {
      await present?.end();
      await (await next).end();
    },
  };
}
