import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from 'vitest';
import { runningHost } from './running-host.ts';

test('a request that was addressed to another name is refused, even with the cookie', async () => {
  const { ask, enter, host, name } = await runningHost();
  const cookie = await enter();
  const foreign = [
    'evil.example',
    `evil.example:${host.port}`,
    '127.0.0.1',
    `127.0.0.1:${host.port + 1}`,
    `127.0.0.1.evil.example:${host.port}`,
    `[::1]:${host.port}`,
  ];
  for (const each of foreign) {
    expect((await ask({ headers: { host: each, cookie } })).status, each).toBe(403);
  }
  for (const each of [name, `localhost:${host.port}`]) {
    expect((await ask({ headers: { host: each, cookie } })).status, each).not.toBe(403);
  }
});

test('a request that comes from another page is refused, even with the cookie', async () => {
  const { ask, enter, host, origin } = await runningHost();
  const cookie = await enter();
  const foreign = [
    'http://evil.example',
    'null',
    `https://127.0.0.1:${host.port}`,
    `http://127.0.0.1:${host.port + 1}`,
    `http://localhost:${host.port}`,
    `${origin}.evil.example`,
    `${origin}/`,
    `http://user@127.0.0.1:${host.port}`,
    '',
  ];
  for (const each of foreign) {
    expect((await ask({ headers: { origin: each, cookie } })).status, each).toBe(403);
  }
  expect((await ask({ headers: { origin, cookie } })).status).not.toBe(403);
});

test('a request line that is no path of ours is refused', async () => {
  const { ask, enter } = await runningHost();
  const cookie = await enter();
  for (const path of ['http://evil.example/', '*']) {
    expect((await ask({ path, headers: { cookie } })).status, path).toBe(403);
  }
});

test('only this machine can reach it', async () => {
  const { host } = await runningHost();
  const others = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address);
  expect(await answersAt('127.0.0.1', host.port)).toBe(true);
  for (const address of ['127.0.0.2', '::1', ...others]) {
    expect(await answersAt(address, host.port), address).toBe(false);
  }
});

test('a port that another program has is reported in a sentence', async () => {
  const { host } = await runningHost();
  await expect(runningHost({ port: host.port })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining(`端口 ${host.port} 已被`),
  });
});

test('every answer tells the browser to load nothing from elsewhere and to keep nothing', async () => {
  const { ask, name } = await runningHost();
  const { headers } = await ask({});
  expect(headers['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
      `font-src 'self' data:; connect-src 'self' ws://${name}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  );
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
});

function answersAt(address: string, port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect({ host: address, port });
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
