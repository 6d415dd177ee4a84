import { randomUUID } from 'node:crypto';
import type { Channel } from '#rpc/channel.ts';
import { channelPair } from '#rpc/pair.ts';
import { joinRepeatedCalls } from '#rpc/repeated-calls.ts';
import { serve } from '#rpc/server.ts';
import type { Service } from '#rpc/service.ts';
import { type Link, linkOver, type MakeLink } from './link.ts';

/** Pages and core in one process. */
export const pairLink: MakeLink = service => localLink(service, channelPair);

/** Pages and core on this machine, over pairs of ends that `makePair` makes; the first end is the page's. */
export async function localLink(service: Service, makePair: () => readonly [Channel, Channel]): Promise<Link> {
  const joined = joinRepeatedCalls(service);
  const instance = randomUUID();
  const bugs: string[] = [];
  let stopped = false;
  return linkOver(
    async role => {
      if (stopped) throw new Error('The core is gone.');
      const [page, core] = makePair();
      serve(core, joined, role, { instance, onBug: error => bugs.push(String(error)) });
      return page;
    },
    {
      bugs,
      async stop() {
        stopped = true;
      },
    },
  );
}
