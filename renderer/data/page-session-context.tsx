import { createContext, use, useSyncExternalStore } from 'react';
import type { PageSession } from './page-session.ts';

const PageSessionContext = createContext<PageSession | null>(null);

export const PageSessionProvider = PageSessionContext.Provider;

/** Who has signed in at this window; throws outside of the provider. */
export function usePageSession(): PageSession {
  const session = use(PageSessionContext);
  if (!session) throw new RangeError('usePageSession needs a PageSessionProvider above it.');
  return session;
}

/** The recovery code that waits to be printed, or null. */
export function useCodeToPrint(): string | null {
  const session = usePageSession();
  return useSyncExternalStore(session.onNews, () => session.codeToPrint);
}
