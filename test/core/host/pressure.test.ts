import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Service } from '#rpc/service.ts';
import { type RunningHost, runningHost } from './running-host.ts';

async function openSocket(running: RunningHost, cookie: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${running.name}/rpc?role=operator`, {
    headers: { cookie, origin: running.origin },
  });
  socket.on('error', () => {});
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}

const call = (id: number) => JSON.stringify({ type: 'call', id, method: 'workspace.status', input: {} });

/** A core that answers when it is told to. */
function slowService(result: unknown = {}) {
  const waiting: (() => void)[] = [];
  const service: Service = {
    onEvent: () => () => {},
    call: () => ({
      reply: new Promise(resolve => waiting.push(() => resolve({ result, topics: [] }))),
      cancel: () => {},
    }),
  };
  return { service, waiting };
}

test('of ten thousand calls at once 200 are taken and the others are told to wait, and the wire stays', async () => {
  const { service, waiting } = slowService();
  const running = await runningHost({ service });
  const socket = await openSocket(running, await running.enter());
  const codes: string[] = [];
  const answered = new Promise<void>(resolve => {
    socket.on('message', data => {
      const { type, error } = JSON.parse(String(data)) as { type: string; error?: { code: string; sentence: string } };
      if (type === 'failure') codes.push(`${error?.code} ${error?.sentence}`);
      if (codes.length === 9800) resolve();
    });
  });
  for (let id = 0; id < 10_000; id += 1) socket.send(call(id));
  await answered;
  expect(new Set(codes)).toEqual(new Set(['conflict 同时进行的操作太多，请稍候再试。']));
  expect(waiting).toHaveLength(200);
  const reply = once(socket, 'message');
  for (const answer of waiting) answer();
  expect(String(await reply)).toContain('"reply"');
  expect(running.log).toEqual([]);
});

test('a page that asks on and on without reading is let go, and another one is served', async () => {
  const large = 'x'.repeat(1024 * 1024);
  const service: Service = {
    onEvent: () => () => {},
    call: () => ({ reply: Promise.resolve({ result: large, topics: [] }), cancel: () => {} }),
  };
  const running = await runningHost({ service });
  const cookie = await running.enter();
  const deaf = await openSocket(running, cookie);
  deaf.pause();
  const before = process.memoryUsage().rss;
  const gone = once(deaf, 'close');
  const asking = setInterval(() => {
    for (let id = 0; id < 20; id += 1) if (deaf.readyState === WebSocket.OPEN) deaf.send(call(id));
  }, 5);
  onTestFinished(() => clearInterval(asking));
  // What is still on its way must be taken before the end can be seen.
  setTimeout(() => deaf.resume(), 1500);
  await gone;
  expect(process.memoryUsage().rss - before).toBeLessThan(600 * 1024 * 1024);
  const other = await openSocket(running, cookie);
  other.send(call(1));
  await expect.poll(async () => String((await once(other, 'message'))[0]).slice(0, 20)).toContain('"type"');
});

test('no more than 64 pages are served at once', async () => {
  const running = await runningHost();
  const cookie = await running.enter();
  for (let page = 0; page < 64; page += 1) await openSocket(running, cookie);
  const surplus = new WebSocket(`ws://${running.name}/rpc?role=operator`, {
    headers: { cookie, origin: running.origin },
  });
  const [request, response] = await once(surplus, 'unexpected-response');
  surplus.on('error', () => {});
  request.destroy();
  expect(response.statusCode).toBe(503);
});

test('three hundred connections that say half a sentence keep nobody else from being served', async () => {
  const running = await runningHost();
  const half: Socket[] = [];
  onTestFinished(() => {
    for (const socket of half) socket.destroy();
  });
  for (let number = 0; number < 300; number += 1) {
    const socket = connect(running.host.port, '127.0.0.1');
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write('GET / HTTP/1.1\r\nHost: 127');
    half.push(socket);
  }
  const cookie = await running.enter();
  expect((await running.ask({ path: '/nothing.js', headers: { cookie } })).status).toBe(404);
  const page = await openSocket(running, cookie);
  page.send(call(1));
  await once(page, 'message');
});

test.each([
  ['bytes', Buffer.from([1, 2, 3])],
  ['no JSON', '{"type":'],
  ['nothing', ''],
])('a frame of %s ends the wire of that page alone', async (_what, frame) => {
  const running = await runningHost();
  const cookie = await running.enter();
  const [bad, good] = [await openSocket(running, cookie), await openSocket(running, cookie)];
  bad.send(frame);
  await once(bad, 'close');
  expect(good.readyState).toBe(WebSocket.OPEN);
  expect(running.log).toEqual([]);
});
