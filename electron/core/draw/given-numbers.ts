import type { GivenNumber } from '#domain/draw/witness-need.ts';
import type { WitnessEntry } from './attempt-store.ts';

/** What the witness rule looks at: never the digits themselves, only how many they are. */
export const givenNumbers = (entries: readonly WitnessEntry[]): GivenNumber[] => entries.map(givenNumber);

export const givenNumber = ({ unit, kind, method, value }: WitnessEntry): GivenNumber => ({
  unit,
  kind,
  method,
  digits: value.length,
});
