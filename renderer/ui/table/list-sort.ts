import type { useAddressFilter } from '../../data/use-address-filter.ts';
import type { Sort } from './column.ts';

/** The order of a list, read from the address and written back to it; the first where the address names none. */
export function listSort<Column extends string>(
  address: Pick<ReturnType<typeof useAddressFilter>, 'text' | 'set'>,
  columns: readonly Column[],
  first: Sort<Column>,
) {
  const [name, direction] = address.text('sort').split('.');
  const column = columns.find(known => known === name);
  const sort: Sort<Column> = column ? { column, direction: direction === 'down' ? 'down' : 'up' } : first;
  const setSort = (next: Sort) => address.set('sort', `${next.column}.${next.direction}`);
  return { sort, setSort };
}
