import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { staticFile } from '#host/static-file.ts';
import { type RunningHost, runningHost } from './running-host.ts';

let running: RunningHost;
let cookie: string;

beforeEach(async () => {
  running = await runningHost();
  cookie = await running.enter();
  await mkdir(join(running.staticFolder, 'assets'));
  await writeFile(join(running.staticFolder, 'index.html'), '<p>desk');
  await writeFile(join(running.staticFolder, 'assets/desk.js'), 'start()');
  await writeFile(join(dirname(running.staticFolder), 'mingchou-outside.txt'), 'outside');
});

const get = (path: string) => running.ask({ path, headers: { cookie } });

test('the files of the page are served with their kind', async () => {
  const script = await get('/assets/desk.js?v=1');
  expect(script).toMatchObject({ status: 200, body: 'start()' });
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect((await get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
});

test('a route of the page is answered with the page, a missing file is not', async () => {
  for (const route of ['/tasks', '/tasks/12', '/%E6%8A%BD%E5%8F%96']) {
    expect(await get(route), route).toMatchObject({ status: 200, body: '<p>desk' });
  }
  expect((await get('/assets/none.js')).status).toBe(404);
});

test('no way of writing a path leads outside of the page', async () => {
  const name = 'mingchou-outside.txt';
  const ways = [
    `/../${name}`,
    `/..%2f${name}`,
    `/..%2F${name}`,
    `/%2e%2e/${name}`,
    `/%2e%2e%2f${name}`,
    `/assets/../../${name}`,
    `/assets/..%2f..%2f${name}`,
    `/..\\${name}`,
    `/..%5c${name}`,
    `/%252e%252e%252f${name}`,
    `//..%2f${name}`,
    '//etc/passwd.txt',
    '/..%2f..%2f..%2f..%2f..%2f..%2f..%2fetc/hosts.allow',
    `/index.html%00.js`,
    '/..',
    '/%2e%2e',
    '/%',
    '/%c0%ae%c0%ae/x.txt',
  ];
  for (const way of ways) {
    const answer = await get(way);
    expect(answer.status, way).toBe(404);
    expect(answer.body, way).not.toContain('outside');
  }
});

test('whatever the path, the file it means lies inside the folder', () => {
  const part = fc.oneof(fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '.', '', 'assets', 'index.html'), fc.string());
  const separator = fc.constantFrom('/', '%2f', '\\', '%5c', '//');
  const paths = fc.array(fc.tuple(separator, part), { maxLength: 8 });
  fc.assert(
    fc.property(paths, parts => {
      const file = staticFile('/srv/page', `/${parts.flat().join('')}`);
      expect(file === null || file.startsWith('/srv/page/')).toBe(true);
    }),
    { seed: 5, numRuns: 3000 },
  );
});

test('the page can only be read', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
    const answer = await running.ask({ method, headers: { cookie, origin: running.origin } });
    expect(answer, method).toMatchObject({ status: 405, headers: { allow: 'GET' } });
  }
});

test('a page that was never built is explained', async () => {
  const bare = await runningHost();
  const answer = await bare.ask({ headers: { cookie: await bare.enter() } });
  expect(answer.status).toBe(503);
  expect(answer.body).toContain('npm run build');
});
