import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import { useQuery } from '../../data/use-query.ts';
import type { TaskSheet } from './result-draft.ts';
import { type Person, useEverybody } from './use-everybody.ts';

export interface InspectorSearch {
  readonly text: string;
  search(text: string): void;
  readonly loading: boolean;
  /** Who can be chosen: the drawn team and everybody free on the day, or whom the search found. */
  readonly offered: readonly Person[];
  /** Somebody offered or already chosen, by id. */
  personOf(id: number): Person | undefined;
}

const mostFound = 50;

/** Finds inspectors by name, unit or pinyin who may inspect on a day; knows the names of those already chosen. */
export function useInspectorChoice(team: TaskSheet['team'], on: string): InspectorSearch {
  const [text, search] = useState('');
  const filter = { text: text.slice(0, 100), units: [], drawable: true };
  const enabled = useMay('inspector.list');
  const found = useQuery(
    'inspector.list',
    { filter, on: on === '' ? today() : on, after: null, limit: mostFound },
    { enabled },
  );
  const anybody = useEverybody();
  // Enter takes the first of those offered: nobody stands there whom the typed name has not found.
  const rows = found.outdated ? [] : (found.data?.rows ?? []);
  const others = rows.filter(({ id }) => !team.some(person => person.id === id));
  const drawn = rows.filter(({ id }) => team.some(person => person.id === id));
  const known = new Map<number, Person>([...team, ...others].map(person => [person.id, person]));
  return {
    text,
    search,
    loading: found.loading,
    offered: [...(text === '' ? team : drawn), ...others],
    personOf: id => known.get(id) ?? anybody(id),
  };
}
