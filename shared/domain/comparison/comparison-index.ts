import { type Party, relationOf } from './party.ts';
import type { Candidate } from './settle.ts';

/** A name alone or an address alone that more rows than this share, such as that of a market hall, says nothing about who is meant. */
const MOST_ALIKE = 50;
/** So many candidates stand beside a row before all but the likeliest are forgotten. */
const MOST_CANDIDATES = 40;
const MOST_KEPT = 10;
const SURE = 101;
/** The end of an address is the same with and without the names of areas before it. */
const ADDRESS_END = 6;

type Places = Map<string, number[]>;

function note(places: Places, key: string | null, place: number): void {
  if (key === null || key === '') return;
  const known = places.get(key);
  if (known) known.push(place);
  else places.set(key, [place]);
}

const endOf = ({ address }: Party) => address.slice(-ADDRESS_END);
const telling = (places: number[] | undefined) => (places && places.length <= MOST_ALIKE ? places : undefined);

/** Keeps the candidates few: whatever is surely the same, and the likeliest of the doubtful. */
function withFew(all: Candidate[]): Candidate[] {
  if (all.length < MOST_CANDIDATES) return all;
  const score = ({ relation }: Candidate) => (relation.kind === 'doubtful' ? relation.score : SURE);
  return all.toSorted((one, other) => score(other) - score(one) || one.objectId - other.objectId).slice(0, MOST_KEPT);
}

/** The rows of another list, findable by everything that may make one of ours the same. */
export function comparisonIndex(rows: readonly Party[]) {
  const codes: Places = new Map();
  const numbers: Places = new Map();
  const names: Places = new Map();
  const addresses: Places = new Map();
  const both: Places = new Map();
  rows.forEach((row, place) => {
    note(codes, row.creditCode, place);
    note(numbers, row.registrationNumber, place);
    note(names, row.name, place);
    note(addresses, endOf(row), place);
    note(both, `${row.name}\n${endOf(row)}`, place);
  });
  const candidates: Candidate[][] = rows.map(() => []);

  return {
    /** Notes one of our own objects beside every row it may be the same as. */
    meet(objectId: number, ours: Party): void {
      const found = [
        codes.get(ours.creditCode ?? ''),
        numbers.get(ours.registrationNumber ?? ''),
        both.get(`${ours.name}\n${endOf(ours)}`),
        telling(names.get(ours.name)),
        telling(addresses.get(endOf(ours))),
      ].filter(places => places !== undefined);
      // Most of a registry has nothing to do with a list, and a registry has a million objects.
      if (found.length === 0) return;
      const places = new Set(found.flat());
      for (const place of places) {
        const theirs = rows[place];
        const relation = theirs ? relationOf(theirs, ours) : null;
        if (relation) candidates[place] = withFew([...(candidates[place] ?? []), { objectId, relation }]);
      }
    },

    /** What was noted beside a row. */
    candidatesOf: (place: number): readonly Candidate[] => candidates[place] ?? [],
  };
}
