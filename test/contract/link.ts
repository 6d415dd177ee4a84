import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Channel } from '#rpc/channel.ts';
import { type Client, type ClientOptions, createClient } from '#rpc/client.ts';
import type { Role, Service } from '#rpc/service.ts';

/** Pages and one service, joined by one kind of transport. */
export interface Link {
  page(role: Role): Client;
  /** Cuts every connection; the pages may come back. */
  drop(): void;
  /** The core is gone and does not come back. */
  stop(): Promise<void>;
  /** What the log of the core's side says of bugs. */
  readonly bugs: readonly string[];
}

export type MakeLink = (service: Service) => Promise<Link>;

/** How a test's page waits: briefly, and without keeping the process alive. */
export const testClientOptions: Omit<ClientOptions, 'open'> = {
  wait: milliseconds => setTimeout(milliseconds, undefined, { ref: false }),
  makeId: randomUUID,
  firstWait: 1,
  longestWait: 4,
  attempts: 4,
};

/** A link whose pages open their channels with `open`, and whose connections can be cut by closing those. */
export function linkOver(
  open: (role: Role) => Promise<Channel>,
  options: { readonly bugs: readonly string[]; stop(): Promise<void> },
): Link {
  const channels = new Set<Channel>();
  const drop = () => {
    for (const channel of channels) channel.close();
    channels.clear();
  };
  return {
    page: role =>
      createClient({
        ...testClientOptions,
        async open() {
          const channel = await open(role);
          channels.add(channel);
          return channel;
        },
      }),
    drop,
    async stop() {
      await options.stop();
      drop();
    },
    bugs: options.bugs,
  };
}
