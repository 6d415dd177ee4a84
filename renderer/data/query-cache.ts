import { type InfiniteData, QueryClient } from '@tanstack/react-query';
import type { Topic } from '#contract/method.ts';
import type { Client, QueryAnswer } from '#rpc/client.ts';
import type { SessionNews } from './page-session.ts';

type Cached = QueryAnswer<unknown> | InfiniteData<QueryAnswer<unknown>> | undefined;

function topicsOf(data: Cached): readonly Topic[] {
  if (data === undefined) return [];
  return 'pages' in data ? data.pages.flatMap(page => page.topics) : data.topics;
}

/** The page's memory of answers: never old by time, only by a `changed` event that names one of an answer's topics. */
export function createQueryCache(client: Client): QueryClient {
  const cache = new QueryClient({
    defaultOptions: {
      // The core is on this machine: TanStack's idea of being offline, of retrying and of growing stale does not apply.
      queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
  client.onChanged(changed => {
    const another = changed === 'everything' || changed.includes('workspace');
    // Another workspace may be open: what nobody looks at any more would be shown for a moment when they come back.
    if (another) cache.removeQueries({ type: 'inactive' });
    void cache.invalidateQueries({
      predicate: query =>
        another ||
        query.state.status === 'error' ||
        topicsOf(query.state.data as Cached).some(topic => changed.includes(topic)),
    });
  });
  return cache;
}

/** What one person was told is not shown to the next; a session in doubt is asked about at once. */
export function forgetOthersAnswers(cache: QueryClient, news: SessionNews): void {
  if (news === 'doubt') {
    void cache.invalidateQueries({ queryKey: ['account.session'] });
    return;
  }
  cache.removeQueries({ type: 'inactive' });
  // A first answer that is still on its way would otherwise be waited for, and shown, though it is the other person's.
  void cache.cancelQueries().then(() => cache.invalidateQueries());
}
