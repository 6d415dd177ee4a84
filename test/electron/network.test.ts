import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
let server: Server;
let address: string;
let visits = 0;

beforeAll(async () => {
  server = createServer((_request, response) => {
    visits += 1;
    response.end('reached');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  desk = await openDesk();
});
afterAll(async () => {
  await desk.close();
  server.close();
});

test('a server that everybody else on this machine reaches gets no request from the app', async () => {
  const fromPage = await desk.operator.evaluate(async to => {
    const image = new Image();
    const loaded = new Promise(resolve => {
      image.onload = () => resolve('reached');
      image.onerror = () => resolve('refused');
    });
    image.src = to;
    const fetched = await fetch(to).then(
      () => 'reached',
      () => 'refused',
    );
    return [fetched, await loaded];
  }, address);
  const fromMain = await desk.app.evaluate(async ({ session }, to) => {
    const sessions = [session.defaultSession, session.fromPartition('audience')];
    const answers = sessions.map(each =>
      each.fetch(to).then(
        () => 'reached',
        () => 'refused',
      ),
    );
    return Promise.all(answers);
  }, address);

  expect([...fromPage, ...fromMain]).toEqual(['refused', 'refused', 'refused', 'refused']);
  expect(visits).toBe(0);
  expect(await (await fetch(address)).text()).toBe('reached');
});

test('a page that escaped the policy still reaches nothing: requests are cancelled below it', async () => {
  visits = 0;
  const answers = await desk.app.evaluate(async ({ BrowserWindow }, to) => {
    const bare = new BrowserWindow({ show: false });
    await bare.loadURL('about:blank');
    const found = await bare.webContents.executeJavaScript(`Promise.all([
      fetch('${to}', { mode: 'no-cors' }).then(() => 'reached', () => 'refused'),
      new Promise(resolve => {
        const socket = new WebSocket('${to.replace('http', 'ws')}');
        socket.onopen = () => resolve('reached');
        socket.onerror = () => resolve('refused');
      }),
    ])`);
    bare.destroy();
    return found;
  }, address);
  expect(answers).toEqual(['refused', 'refused']);
  expect(visits).toBe(0);
});

test('pictures that the page makes itself are shown', async () => {
  const shown = await desk.operator.evaluate(async () => {
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const show = (source: string) =>
      new Promise(resolve => {
        const image = new Image();
        image.onload = () => resolve('shown');
        image.onerror = () => resolve('refused');
        image.src = source;
      });
    const bytes = Uint8Array.from(atob(pixel.split(',')[1] ?? ''), sign => sign.charCodeAt(0));
    return [await show(pixel), await show(URL.createObjectURL(new Blob([bytes], { type: 'image/gif' })))];
  });
  expect(shown).toEqual(['shown', 'shown']);
});
