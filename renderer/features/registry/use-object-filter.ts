import type { InputOf } from '#contract/contract.ts';
import { useAddressFilter } from '../../data/use-address-filter.ts';
import { listSort } from '../../ui/table/list-sort.ts';

type ListInput = InputOf<'object.list'>;
type ObjectSort = ListInput['sort'];

const sortColumns: readonly ObjectSort['column'][] = ['code', 'name', 'station', 'state', 'riskClass'];

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
    kinds: address.list('kind'),
    standings: address.list('standing'),
    lists: address.list('list'),
    professional: address.list('professional'),
    subRegistries: address.list('sub').map(Number).filter(Number.isSafeInteger),
  };
  const { sort, setSort } = listSort(address, sortColumns, { column: 'code', direction: 'up' });
  return { address, filter, sort, setSort, set: address.set, clear: address.clear, empty: address.empty };
}
