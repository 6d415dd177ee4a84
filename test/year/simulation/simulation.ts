import type { Agenda } from './agenda.ts';
import type { Chance } from './chance.ts';
import type { Office } from './office.ts';

/** What every step of the simulated year works with. */
export interface Simulation {
  readonly office: Office;
  readonly chance: Chance;
  readonly agenda: Agenda;
  readonly year: number;
  /** Ids of the items of each trade. */
  readonly items: ReadonlyMap<string, readonly number[]>;
  /** How many checks the year has in all, and in how many draws. */
  readonly checks: number;
  readonly draws: number;
}
