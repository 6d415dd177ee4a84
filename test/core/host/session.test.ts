import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runningHost } from './running-host.ts';

const startPath = (address: string) => address.slice(address.indexOf('/?'));

test('the start address lets one browser in, and hides its token from then on', async () => {
  const { ask, host, staticFolder } = await runningHost();
  await writeFile(join(staticFolder, 'index.html'), '<p>desk');
  const entered = await ask({ path: startPath(host.startAddress) });
  expect(entered).toMatchObject({ status: 303, headers: { location: '/' } });
  const [cookie = ''] = entered.headers['set-cookie'] ?? [];
  expect(cookie).toMatch(new RegExp(`^mingchou-${host.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`));
  expect(cookie).not.toContain(host.startAddress.slice(-43));
  const [session = ''] = cookie.split(';');
  expect(await ask({ headers: { cookie: `other=1; ${session}` } })).toMatchObject({ status: 200, body: '<p>desk' });
});

test('a start address that was used is refused with words that help', async () => {
  const { ask, enter, host } = await runningHost();
  await enter();
  const second = await ask({ path: startPath(host.startAddress) });
  expect(second.status).toBe(403);
  expect(second.headers['set-cookie']).toBeUndefined();
  expect(second.body).toContain('重新启动');
});

test('the browser that is in may open the start address again', async () => {
  const { ask, enter, host } = await runningHost();
  const cookie = await enter();
  const again = await ask({ path: startPath(host.startAddress), headers: { cookie } });
  expect(again).toMatchObject({ status: 303, headers: { location: '/' } });
  expect(again.headers['set-cookie']).toBeUndefined();
});

test('a wrong token is refused and does not use up the right one', async () => {
  const { ask, enter } = await runningHost();
  for (const token of ['', 'x', 'A'.repeat(43), '%']) {
    expect((await ask({ path: `/?token=${token}` })).status, token).toBe(403);
  }
  expect(await enter()).toContain('mingchou-');
});

test('without the cookie there is neither page nor file nor upload', async () => {
  const { ask, files, host, origin, staticFolder } = await runningHost();
  const path = join(staticFolder, 'index.html');
  await writeFile(path, '<p>desk');
  const grant = files.grantOutput({ path, name: 'a.html', bytes: 7, sha256: '' });
  for (const cookie of ['', 'mingchou=x', `mingchou-${host.port}=`, `mingchou-${host.port}=${'A'.repeat(43)}`]) {
    const asked = ['/', '/index.html', `/files/${grant}`].map(each => ask({ path: each, headers: { cookie } }));
    const upload = ask({ method: 'POST', path: '/upload?name=a.csv', headers: { cookie, origin }, body: 'a' });
    for (const answer of await Promise.all([...asked, upload])) {
      expect(answer.status).toBe(401);
      expect(answer.body).not.toContain('desk');
    }
  }
});

test('the cookie of another host on this machine opens nothing', async () => {
  const [first, second] = [await runningHost(), await runningHost()];
  const cookie = await first.enter();
  expect((await second.ask({ headers: { cookie } })).status).toBe(401);
});
