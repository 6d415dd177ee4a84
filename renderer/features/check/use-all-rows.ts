import { useEffect } from 'react';
import { type ListName, type PagedList, type RowOf, usePagedList } from '../../data/use-paged-list.ts';

export interface AllRows<Row> extends PagedList<Row> {
  /** Every row has been read. */
  readonly complete: boolean;
}

/** A list of a few hundred rows that is read to its end, so that the page can count and filter it by itself. */
export function useAllRows<Name extends ListName>(
  name: Name,
  input: Parameters<typeof usePagedList<Name>>[1],
  options: { readonly enabled?: boolean } = {},
): AllRows<RowOf<Name>> {
  const list = usePagedList(name, input, options);
  const { ensure, rows, total, loading } = list;
  useEffect(() => ensure(Math.max(0, total - 1)), [ensure, total]);
  return { ...list, complete: rows.length === total && (total > 0 || !loading) };
}
