import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type Client, createClient } from '#rpc/client.ts';
import { channelPair } from '#rpc/pair.ts';
import { joinRepeatedCalls } from '#rpc/repeated-calls.ts';
import { serve } from '#rpc/server.ts';
import type { Role } from '#rpc/service.ts';
import type { HostedCore } from './hosted-core.ts';

/** A client of a core in the same process, for work without a window; it speaks the same messages as a page. */
export function connectInProcess(
  core: Pick<HostedCore, 'service'>,
  onBug: (error: unknown) => void,
  role: Role = 'operator',
): Client {
  const service = joinRepeatedCalls(core.service);
  const instance = randomUUID();
  return createClient({
    makeId: randomUUID,
    wait: milliseconds => setTimeout(milliseconds, undefined, { ref: false }),
    async open() {
      const [near, far] = channelPair();
      serve(far, service, role, { instance, onBug });
      return near;
    },
  });
}
