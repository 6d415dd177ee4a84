import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { fileGrants } from '#core/files/file-grants.ts';
import { startWebHost } from '#host/web-host.ts';
import { portChannel } from '#rpc/port-channel.ts';
import { joinRepeatedCalls } from '#rpc/repeated-calls.ts';
import { serve } from '#rpc/server.ts';
import type { Service } from '#rpc/service.ts';
import { temporaryFolder } from '../../core/support/running-core.ts';
import { electronPort } from '../port-link.ts';
import { enter } from '../web-link.ts';

/** What a call was answered with: nothing but what stands on the wire. */
export type RawAnswer =
  | { readonly type: 'reply'; readonly id: number }
  | { readonly type: 'failure'; readonly id: number; readonly error: { code: string; sentence: string } };

/** A page without our client: it sends whatever it is told to. */
export interface RawPage {
  /** Sends a call of whoever has signed in, and resolves with its answer. */
  call(method: unknown, input: unknown, commandId?: unknown): Promise<RawAnswer>;
  send(message: unknown): void;
  /** What the core's side took for a bug of its own. */
  readonly bugs: readonly string[];
}

function rawPage(
  bugs: readonly string[],
  session: () => string,
  send: (message: unknown) => void,
): RawPage & { hear(message: unknown): void } {
  const waiting = new Map<number, (answer: RawAnswer) => void>();
  let lastId = 0;
  return {
    bugs,
    send,
    hear(message) {
      const answer = message as RawAnswer;
      if (answer.type !== 'reply' && answer.type !== 'failure') return;
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
    call(method, input, commandId) {
      const id = ++lastId;
      const answered = new Promise<RawAnswer>(resolve => waiting.set(id, resolve));
      send({ type: 'call', id, method, input, session: session(), ...(commandId === undefined ? {} : { commandId }) });
      return answered;
    },
  };
}

/** A page at the other end of a MessagePort. */
export async function rawPortPage(service: Service, session = () => 'none'): Promise<RawPage> {
  const { port1, port2 } = new MessageChannel();
  const bugs: string[] = [];
  const onBug = (error: unknown, method: string) =>
    bugs.push(`${method}: ${error instanceof Error ? error.stack : String(error)}`);
  serve(portChannel(electronPort(port2)), joinRepeatedCalls(service), 'operator', { instance: 'one', onBug });
  const page = rawPage(bugs, session, message => port1.postMessage(message));
  port1.on('message', page.hear);
  onTestFinished(() => port1.close());
  return page;
}

/** A page at the other end of a WebSocket of the web host. */
export async function rawSocketPage(service: Service, session = () => 'none'): Promise<RawPage> {
  const bugs: string[] = [];
  const folder = temporaryFolder();
  const host = await startWebHost({
    service,
    files: fileGrants(),
    staticFolder: folder,
    uploadFolder: folder,
    log: line => bugs.push(line),
  });
  onTestFinished(() => host.close());
  const headers = { cookie: await enter(host.startAddress), origin: `http://127.0.0.1:${host.port}` };
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/rpc?role=operator`, { headers });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  const page = rawPage(bugs, session, message => socket.send(JSON.stringify(message)));
  socket.on('message', data => page.hear(JSON.parse(String(data))));
  return page;
}
