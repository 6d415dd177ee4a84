import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { InputOf, OutputOf, QueryName } from '#contract/contract.ts';
import { useClient } from './client-context.tsx';
import { type Failure, failureOf } from './failure.ts';

interface Page {
  readonly rows: readonly unknown[];
  readonly next: string | null;
  readonly total: number;
}

/** The queries that page by key: they answer `{rows, next, total}`. */
export type ListName = {
  [Name in QueryName]: OutputOf<Name> extends Page ? Name : never;
}[QueryName];
export type RowOf<Name extends ListName> = OutputOf<Name>['rows'][number];
type ListInput<Name extends ListName> = Omit<InputOf<Name>, 'after' | 'limit'>;

export interface PagedList<Row> {
  /** The rows read so far, from the first on. */
  readonly rows: readonly Row[];
  /** Another one for other rows: a table then begins at the top again. */
  readonly key: string;
  /** How many there are in all; the scroll bar is made of this. */
  readonly total: number;
  readonly loading: boolean;
  readonly failure: Failure | null;
  /** Reads on until the row at this index is there. */
  ensure(index: number): void;
  retry(): void;
}

const firstPage = 100;
const nextPage = 500;

/** A list of any length: pages are read by key, one after the other, as far as somebody has scrolled. */
export function usePagedList<Name extends ListName>(
  name: Name,
  input: ListInput<Name>,
  options: { readonly enabled?: boolean } = {},
): PagedList<RowOf<Name>> {
  const client = useClient();
  const key = JSON.stringify(input);
  const [wanted, setWanted] = useState({ key, index: 0 });
  const query = useInfiniteQuery({
    queryKey: [name, 'pages', input],
    queryFn: ({ pageParam, signal }) => {
      const paging = { after: pageParam, limit: pageParam === null ? firstPage : nextPage };
      return client.ask(name, { ...input, ...paging } as unknown as InputOf<Name>, { signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => (page.result as Page).next,
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  });
  const pages = query.data?.pages;
  const rows = useMemo(() => pages?.flatMap(page => (page.result as Page).rows) ?? [], [pages]);
  const { hasNextPage, isFetching, isPlaceholderData, fetchNextPage } = query;
  const index = wanted.key === key ? wanted.index : 0;
  useEffect(() => {
    if (rows.length <= index && hasNextPage && !isFetching && !isPlaceholderData) void fetchNextPage();
  }, [rows.length, index, hasNextPage, isFetching, isPlaceholderData, fetchNextPage]);
  const last = pages?.at(-1)?.result as Page | undefined;
  return {
    key,
    rows: rows as readonly RowOf<Name>[],
    total: last?.total ?? 0,
    loading: query.isFetching,
    failure: query.error ? failureOf(query.error) : null,
    ensure: useCallback(wantedIndex => setWanted({ key, index: wantedIndex }), [key]),
    retry: () => void query.refetch(),
  };
}
