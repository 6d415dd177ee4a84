import type { InputOf } from '#contract/contract.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import type { Sort } from '../../ui/table/column.ts';

type ListInput = InputOf<'object.list'>;
type ObjectSort = ListInput['sort'];

const sortColumns: readonly ObjectSort['column'][] = ['code', 'name', 'station', 'state', 'riskClass'];

function readSort(text: string): ObjectSort {
  const [name, direction] = text.split('.');
  const column = sortColumns.find(known => known === name);
  return column ? { column, direction: direction === 'down' ? 'down' : 'up' } : { column: 'code', direction: 'up' };
}

/** The filter and order of the object list, read from the address and written back to it. */
export function useObjectFilter() {
  const address = useAddressFilter();
  const filter: ListInput['filter'] = {
    text: address.text('text').slice(0, 100),
    riskClasses: address.list('risk'),
    states: address.list('state'),
    stations: address.list('station'),
    labels: address.list('label'),
    areas: address.list('area'),
  };
  const sort = readSort(address.text('sort'));
  const setSort = (next: Sort) => address.set('sort', `${next.column}.${next.direction}`);
  return { filter, sort, setSort, set: address.set, clear: address.clear, empty: address.empty };
}
