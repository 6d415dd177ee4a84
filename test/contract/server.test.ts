import { expect, test } from 'vitest';
import type { Channel } from '#rpc/channel.ts';
import type { Message } from '#rpc/messages.ts';
import { channelPair } from '#rpc/pair.ts';
import { serve } from '#rpc/server.ts';
import type { RunningCall, Service, ServiceCall, ServiceEvent } from '#rpc/service.ts';
import { silence } from './intercepted.ts';

const answered = (result: unknown): RunningCall => ({
  reply: Promise.resolve({ result, topics: [] }),
  cancel: () => {},
});

function serviceOf(call: (call: ServiceCall) => RunningCall): Service & { tell(event: ServiceEvent): void } {
  const listeners = new Set<(event: ServiceEvent) => void>();
  return {
    call,
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      for (const listener of listeners) listener(event);
    },
  };
}

/** The page's end of a served channel, with everything that came over it. */
function visit(service: Service, outstandingCalls?: number) {
  const [page, core] = channelPair();
  const received: Message[] = [];
  const bugs: unknown[] = [];
  page.onMessage(message => received.push(message as Message));
  const limit = outstandingCalls === undefined ? {} : { outstandingCalls };
  serve(core, service, 'operator', { instance: 'first', onBug: error => bugs.push(error), ...limit });
  return { page, core, received, bugs };
}

const ask = (id: number): Message => ({ type: 'call', id, method: 'workspace.status', input: {} });

/** Resolves when everything that is on its way has arrived. */
async function delivered(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

test('a page is greeted before anything else', async () => {
  const { received } = visit(serviceOf(() => silence));
  await delivered();
  expect(received).toEqual([{ type: 'hello', protocol: 2, role: 'operator', instance: 'first' }]);
});

test('what is no message is ignored, and the page is served as before', async () => {
  const { page, received } = visit(serviceOf(() => answered('yes')));
  for (const nonsense of [null, 7, 'call', [], {}, { type: 'call' }, { type: 'reply', id: 1, result: 0, topics: [] }]) {
    page.send(nonsense as unknown as Message);
  }
  page.send(ask(1));
  await delivered();
  expect(received.slice(1)).toEqual([{ type: 'reply', id: 1, result: 'yes', topics: [] }]);
});

test('a page with too many calls under way is told so, and may go on when some are answered', async () => {
  const finish: (() => void)[] = [];
  const service = serviceOf(() => {
    const reply = new Promise<{ result: unknown; topics: [] }>(resolve => {
      finish.push(() => resolve({ result: 'late', topics: [] }));
    });
    return { reply, cancel: () => {} };
  });
  const { page, received } = visit(service, 2);
  for (const id of [1, 2, 3]) page.send(ask(id));
  await delivered();
  expect(received.slice(1)).toMatchObject([{ type: 'failure', id: 3, error: { code: 'conflict' } }]);
  finish[0]?.();
  await delivered();
  page.send(ask(4));
  await delivered();
  expect(finish).toHaveLength(3);
});

test('a call number that is still in use starts nothing', async () => {
  let calls = 0;
  const service = serviceOf(() => {
    calls++;
    return silence;
  });
  const { page } = visit(service);
  page.send(ask(1));
  page.send(ask(1));
  await delivered();
  expect(calls).toBe(1);
});

test('an answer that cannot be sent is a bug, not a call that hangs', async () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const { page, received, bugs } = visit(serviceOf(() => answered(circular)));
  page.send(ask(1));
  await delivered();
  expect(received.at(-1)).toMatchObject({ type: 'failure', id: 1, error: { code: 'unexpected' } });
  expect(bugs).toEqual([expect.any(TypeError)]);
});

test('when a page goes, its questions are dropped and its commands go on', async () => {
  const dropped: (string | undefined)[] = [];
  const service = serviceOf(call => ({ ...silence, cancel: () => dropped.push(call.commandId ?? 'question') }));
  const { page } = visit(service);
  page.send(ask(1));
  page.send({ type: 'call', id: 2, method: 'bureau.save', input: {}, commandId: 'command' });
  await delivered();
  page.close();
  await delivered();
  expect(dropped).toEqual(['question']);
});

test('a page that is gone is told of nothing any more', async () => {
  const service = serviceOf(() => silence);
  const sent: Message[] = [];
  const [page, core] = channelPair();
  const watched: Channel = { ...core, send: message => sent.push(message) };
  serve(watched, service, 'operator', { instance: 'first', onBug: () => {} });
  service.tell({ name: 'changed', topics: ['draw'] });
  page.close();
  await delivered();
  service.tell({ name: 'changed', topics: ['task'] });
  expect(sent.map(message => message.type)).toEqual(['hello', 'event']);
});
