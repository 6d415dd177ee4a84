import { useMemo } from 'react';
import type { OutputOf } from '#contract/contract.ts';
import { useQuery } from '../../data/use-query.ts';

/** A county has a few hundred people with certificates; what lies beyond the first page is left to the core's own count. */
const mostPeople = 500;

type Person = OutputOf<'inspector.list'>['rows'][number];

/** Who could be drawn for the checks. */
export interface DrawablePeople {
  readonly people: readonly Person[];
  /** The units with their numbers of people, in the order of the registry. */
  readonly units: readonly (readonly [unit: string, count: number])[];
  readonly qualifications: readonly string[];
}

/** Asks for everybody who could be drawn for a check of these days, with their units and qualifications. */
export function useDrawablePeople(from: string, on: string): DrawablePeople {
  const filter = { text: '', units: [], drawable: true };
  const days = from === '' || from > on ? { on } : { from, on };
  const { data } = useQuery(
    'inspector.list',
    { filter, ...days, after: null, limit: mostPeople },
    { enabled: on !== '' },
  );
  return useMemo(() => {
    const people = data?.rows ?? [];
    const units = new Map<string, number>();
    for (const { unit } of people) units.set(unit, (units.get(unit) ?? 0) + 1);
    const qualifications = new Set(people.flatMap(person => [...person.fields, ...person.qualifications]));
    return { people, units: [...units], qualifications: [...qualifications].sort() };
  }, [data]);
}
