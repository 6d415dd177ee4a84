import { keepPreviousData, useQuery as useCachedQuery } from '@tanstack/react-query';
import type { InputOf, OutputOf, QueryName } from '#contract/contract.ts';
import { useClient } from './client-context.tsx';
import { type Failure, failureOf } from './failure.ts';

export interface QueryView<Result> {
  /** Absent until the first answer; while a new input is asked, the answer to the one before. */
  readonly data: Result | undefined;
  readonly loading: boolean;
  /** The data answers the input before this one: good to look at, not to choose from. */
  readonly outdated: boolean;
  readonly failure: Failure | null;
  /** When the answer came; another number with every answer, also with one that says the same. */
  readonly answeredAt: number;
  retry(): void;
}

/** Asks a query and asks again whenever the core says that something the answer was made from has changed. */
export function useQuery<Name extends QueryName>(
  name: Name,
  input: InputOf<Name>,
  options: { readonly enabled?: boolean } = {},
): QueryView<OutputOf<Name>> {
  const client = useClient();
  const query = useCachedQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => client.ask(name, input, { signal }),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  });
  return {
    data: query.data?.result,
    loading: query.isFetching,
    outdated: query.isPlaceholderData,
    failure: query.error ? failureOf(query.error) : null,
    answeredAt: query.dataUpdatedAt,
    retry: () => void query.refetch(),
  };
}
