import type { InputOf } from '#contract/contract.ts';
import { today } from '../../data/today.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { listSort } from '../../ui/table/list-sort.ts';

type Filter = InputOf<'inspector.list'>['filter'];

const sortColumns = ['name', 'unit', 'status', 'certificateUntil', 'load', 'order'] as const;

const drawableOf: Readonly<Record<string, boolean | undefined>> = { yes: true, no: false };

/** The filter of the inspector list, read from the address, and the day on which they are to be drawable. */
export function useInspectorFilter() {
  const address = useAddressFilter();
  const drawable = address.text('drawable');
  const filter: Filter = {
    text: address.text('text').slice(0, 100),
    units: address.list('unit'),
    drawable: drawableOf[drawable] ?? null,
  };
  const { sort, setSort } = listSort(address, sortColumns, { column: 'order', direction: 'up' });
  return { address, filter, drawable, on: today(), sort, setSort, set: address.set, clear: address.clear };
}
