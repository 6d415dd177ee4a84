import { useMay } from '../../data/rights.ts';
import { today } from '../../data/today.ts';
import type { TaskSheet } from './result-draft.ts';
import { useAllRows } from './use-all-rows.ts';

/** Somebody who can be named as inspector of a check. */
export type Person = TaskSheet['team'][number];

/** Finds anybody of the registry by id: a saved result may name somebody outside of the team, or gone since. */
export function useEverybody(): (id: number) => Person | undefined {
  const filter = { text: '', units: [], drawable: null };
  const enabled = useMay('inspector.list');
  const everybody = useAllRows('inspector.list', { filter, on: today() }, { enabled });
  return id => everybody.rows.find(person => person.id === id);
}
