import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ClientOptions as SocketOptions, WebSocket } from 'ws';
import { createClient } from '#rpc/client.ts';
import { largestMessage, openSocketChannel } from '#rpc/socket-channel.ts';
import { testClientOptions } from '../../contract/link.ts';
import { type RunningHost, runningHost } from './running-host.ts';

/** Opens a WebSocket and tells how the host answered: `open`, or the HTTP status of its refusal. */
async function knock(running: RunningHost, path: string, headers: Record<string, string>): Promise<'open' | number> {
  const socket = new WebSocket(`ws://${running.name}${path}`, { headers });
  return new Promise((resolve, reject) => {
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (request, response) => {
      request.destroy();
      resolve(response.statusCode ?? 0);
    });
    socket.on('error', reject);
  });
}

async function openSocket(running: RunningHost, options: SocketOptions = {}): Promise<WebSocket> {
  const headers = { cookie: await running.enter(), origin: running.origin };
  const socket = new WebSocket(`ws://${running.name}/rpc?role=operator`, { headers, ...options });
  onTestFinished(() => socket.terminate());
  await once(socket, 'open');
  return socket;
}

test('a page of ours may open its wire, in either role', async () => {
  const running = await runningHost();
  const headers = { cookie: await running.enter(), origin: running.origin };
  for (const role of ['operator', 'audience']) expect(await knock(running, `/rpc?role=${role}`, headers)).toBe('open');
});

test('any other page may not', async () => {
  const running = await runningHost();
  const cookie = await running.enter();
  const { origin } = running;
  const path = '/rpc?role=operator';
  expect(await knock(running, path, { cookie })).toBe(403);
  expect(await knock(running, path, { cookie, origin: 'http://evil.example' })).toBe(403);
  expect(await knock(running, path, { cookie, origin: `${origin}.evil.example` })).toBe(403);
  expect(await knock(running, path, { cookie, origin: 'http://evil.example', host: 'evil.example' })).toBe(403);
  expect(await knock(running, path, { cookie, origin: `http://evil.example`, host: running.name })).toBe(403);
  expect(await knock(running, path, { origin })).toBe(401);
  expect(await knock(running, path, { origin, cookie: `${cookie}x` })).toBe(401);
  expect(await knock(running, '/', { cookie, origin })).toBe(404);
  expect(await knock(running, '/rpc', { cookie, origin })).toBe(400);
  expect(await knock(running, '/rpc?role=root', { cookie, origin })).toBe(400);
});

test('what is no JSON ends the wire, and the host goes on', async () => {
  const running = await runningHost();
  const socket = await openSocket(running);
  socket.send('{"type":');
  await once(socket, 'close');
  expect((await running.ask({})).status).toBe(401);
});

test('a message above the limit ends the wire, and the host goes on', async () => {
  const running = await runningHost();
  const socket = await openSocket(running);
  socket.on('error', () => {});
  socket.send(`"${'x'.repeat(largestMessage)}"`);
  const [code] = await once(socket, 'close');
  expect(code).toBe(1009);
  expect((await running.ask({})).status).toBe(401);
});

test('a page does not send what is above the limit: the call is refused and the wire stays', async () => {
  const running = await runningHost();
  const headers = { cookie: await running.enter(), origin: running.origin };
  const open = () => openSocketChannel(new WebSocket(`ws://${running.name}/rpc?role=operator`, { headers }));
  const page = createClient({ ...testClientOptions, open });
  onTestFinished(() => page.close());
  expect(await page.query('workspace.status', {})).toMatchObject({ state: 'none' });
  const states: string[] = [];
  page.onState(state => states.push(state));
  // Three bytes a sign on the wire.
  const after = '查'.repeat(largestMessage / 3);
  await expect(page.query('audit.list', { after, limit: 1 })).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await page.query('workspace.status', {})).toMatchObject({ state: 'none' });
  expect(states).toEqual([]);
});

test('a page that no longer answers pings is let go, one that does is kept', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const running = await runningHost();
  const headers = { cookie: await running.enter(), origin: running.origin };
  const connect = (autoPong: boolean) =>
    new WebSocket(`ws://${running.name}/rpc?role=operator`, { headers, autoPong } as SocketOptions);
  const [alive, dead] = [connect(true), connect(false)];
  onTestFinished(() => alive.terminate());
  await Promise.all([once(alive, 'open'), once(dead, 'open')]);
  const pinged = Promise.all([once(alive, 'ping'), once(dead, 'ping')]);
  vi.advanceTimersByTime(30_000);
  await pinged;
  // What is answered after the pong shows that the pong has been read.
  const gone = once(dead, 'close');
  await roundTrip(alive);
  vi.advanceTimersByTime(30_000);
  await gone;
  expect(alive.readyState).toBe(WebSocket.OPEN);
});

/** Resolves when the host has read everything this socket has sent so far. */
async function roundTrip(socket: WebSocket): Promise<void> {
  socket.send(JSON.stringify({ type: 'call', id: 1, method: 'workspace.status', input: {} }));
  await once(socket, 'message');
}
