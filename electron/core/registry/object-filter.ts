import type { z } from 'zod';
import type { objectFilter } from '#contract/registry-contract.ts';

/** What a person has chosen to see of the registry of objects. */
export type ObjectFilter = z.output<typeof objectFilter>;

export const everything: ObjectFilter = { text: '', riskClasses: [], states: [], stations: [], labels: [], areas: [] };

/** Whether a filter lets everything through. */
export function isEverything({ text, riskClasses, states, stations, labels, areas }: ObjectFilter): boolean {
  return text === '' && [riskClasses, states, stations, labels, areas].every(chosen => chosen.length === 0);
}
