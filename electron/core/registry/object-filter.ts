import type { z } from 'zod';
import type { objectFilter } from '#contract/registry-contract.ts';

/** What a person has chosen to see of the registry of objects. */
export type ObjectFilter = z.output<typeof objectFilter>;

export const everything: ObjectFilter = {
  text: '',
  riskClasses: [],
  states: [],
  stations: [],
  labels: [],
  areas: [],
  kinds: [],
  standings: [],
  lists: [],
  professional: [],
  subRegistries: [],
};

/** Whether a filter lets everything through. */
export function isEverything({ text, ...chosen }: ObjectFilter): boolean {
  return text === '' && Object.values(chosen).every(values => values.length === 0);
}
