import { createContext, use, useSyncExternalStore } from 'react';
import type { Client } from '#rpc/client.ts';

const ClientContext = createContext<Client | null>(null);

export const ClientProvider = ClientContext.Provider;

/** The page's way to the core; throws outside of the provider. */
export function useClient(): Client {
  const client = use(ClientContext);
  if (!client) throw new RangeError('useClient needs a ClientProvider above it.');
  return client;
}

/** Whether the core can be reached at this moment. */
export function useConnectionState(): Client['state'] {
  const client = useClient();
  return useSyncExternalStore(client.onState, () => client.state);
}
