import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const statusOf = (address: string, method = 'GET') =>
  desk.operator.evaluate(async asked => (await fetch(asked.address, { method: asked.method })).status, {
    address,
    method,
  });

test('the page has the origin app://desk, which is a secure one', async () => {
  expect(await desk.operator.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://desk', true]);
  expect(await desk.operator.textContent('#state')).toBe('脚本已运行');
});

test.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('app:// refuses %s', async method => {
  expect(await statusOf('app://desk/index.html', method)).toBe(405);
});

test.each([
  'app://desk/../../../package.json',
  'app://desk/%2e%2e/%2e%2e/%2e%2e/package.json',
  'app://desk/..%2f..%2f..%2fpackage.json',
  'app://desk/..%5c..%5c..%5cpackage.json',
  'app://desk//etc/passwd',
  'app://desk/index.html%00.js',
  'app://desk/%E0%A4%A',
  'app://desk/missing.html',
])('app:// has nothing at %s', async address => {
  expect(await statusOf(address)).toBe(404);
});

test('another host under app:// has nothing at all', async () => {
  const status = await desk.app.evaluate(({ session }) =>
    session.defaultSession.fetch('app://desk.example/index.html').then(
      answer => answer.status,
      () => 'refused',
    ),
  );
  expect([404, 'refused']).toContain(status);
});
