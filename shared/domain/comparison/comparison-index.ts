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

/** The places of rows by everything that may make an object the same as one of them. */
function rowPlaces() {
  const codes: Places = new Map();
  const numbers: Places = new Map();
  const names: Places = new Map();
  const both: Places = new Map();
  const addresses: Places = new Map();
  const uncodedAddresses: Places = new Map();

  /** Neighbours at one address are told apart by two different credit codes; those of one name are found by both. */
  const neighboursOf = (ours: Party) => {
    const end = endOf(ours);
    const all = telling(addresses.get(end));
    return all && ours.creditCode !== null ? uncodedAddresses.get(end) : all;
  };

  return {
    add(row: Party, place: number): void {
      note(codes, row.creditCode, place);
      note(numbers, row.registrationNumber, place);
      note(names, row.name, place);
      note(both, `${row.name}\n${endOf(row)}`, place);
      note(addresses, endOf(row), place);
      if (row.creditCode === null) note(uncodedAddresses, endOf(row), place);
    },

    /** The places at which an object has to be compared, some of them several times. */
    near: (ours: Party): number[][] =>
      [
        codes.get(ours.creditCode ?? ''),
        numbers.get(ours.registrationNumber ?? ''),
        both.get(`${ours.name}\n${endOf(ours)}`),
        telling(names.get(ours.name)),
        neighboursOf(ours),
      ].filter(places => places !== undefined),
  };
}

/** The rows of another list, findable by everything that may make one of ours the same; more may be added before any is met. */
export function comparisonIndex(first: readonly Party[] = []) {
  const rows: Party[] = [];
  const candidates: Candidate[][] = [];
  const places = rowPlaces();

  const add = (row: Party): void => {
    places.add(row, rows.length);
    rows.push(row);
    candidates.push([]);
  };
  for (const row of first) add(row);

  return {
    add,

    /** Notes one of our own objects beside every row it may be the same as. */
    meet(objectId: number, ours: Party): void {
      const near = places.near(ours);
      // Most of a registry has nothing to do with a list, and a registry has a million objects.
      if (near.length === 0) return;
      for (const place of new Set(near.flat())) {
        const theirs = rows[place];
        const relation = theirs ? relationOf(theirs, ours) : null;
        if (relation) candidates[place] = withFew([...(candidates[place] ?? []), { objectId, relation }]);
      }
    },

    /** What was noted beside a row. */
    candidatesOf: (place: number): readonly Candidate[] => candidates[place] ?? [],
  };
}
