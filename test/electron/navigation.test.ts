import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const here = 'app://desk/index.html';

test.each([
  'https://example.com/',
  'http://127.0.0.1:9/',
  'file:///etc/passwd',
  'app://desk.example/index.html',
  'app://desk@example/index.html',
  'data:text/html,foreign',
])('a page that wants to go to %s stays where it is', async address => {
  await desk.operator.evaluate(to => {
    location.href = to;
  }, address);
  await wait(300);
  expect(desk.operator.url()).toBe(here);
  expect(await desk.operator.textContent('#state')).toBe('脚本已运行');
});

test('neither a script nor a link opens another window', async () => {
  const opened = await desk.operator.evaluate(() => window.open('app://desk/index.html') === null);
  await desk.operator.evaluate(() => document.getElementById('outside')?.click());
  await wait(300);
  expect(opened).toBe(true);
  expect(desk.app.windows()).toHaveLength(1);
});

test('a redirect, a frame and a webview are held back like a link', async () => {
  const prevented = await desk.app.evaluate(({ webContents }) => {
    const [contents] = webContents.getAllWebContents();
    const held: string[] = [];
    const navigation = (name: string, url: string) => ({ url, preventDefault: () => held.push(name) });
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'] as const) {
      contents?.emit(name, navigation(name, 'https://example.com/'));
    }
    contents?.emit('will-redirect', navigation('our own page', 'app://desk/index.html'));
    return held;
  });
  expect(prevented).toEqual(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview']);
});

test('a page that became blank has no voice any more', async () => {
  await desk.operator.evaluate(() => {
    location.href = 'about:blank';
  });
  await desk.operator.waitForURL('about:blank');
  const answer = await desk.operator.evaluate(async () =>
    window.mingchou
      ? window.mingchou.openAudience(null).catch((failure: { code: string }) => failure.code)
      : 'no bridge',
  );
  expect(['not-allowed', 'no bridge']).toContain(answer);
});
