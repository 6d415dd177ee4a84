import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

test('every window keeps its page in the sandbox, apart from Node and from the preload', async () => {
  const [opened] = await Promise.all([
    desk.app.waitForEvent('window'),
    desk.operator.evaluate(() => window.mingchou?.openAudience(1)),
  ]);
  await opened.waitForLoadState('load');
  const preferences = await desk.app.evaluate(({ webContents }) =>
    // Missing in Electron's own types.
    webContents
      .getAllWebContents()
      .map(contents => (contents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences()),
  );
  expect(preferences).toHaveLength(2);
  for (const each of preferences) {
    expect(each).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
    });
  }
});

test('a page finds nothing of Node or Electron', async () => {
  const found = await desk.operator.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(name => name in window),
  );
  expect(found).toEqual([]);
});

test('the page can call the named functions, and cannot put others in their place', async () => {
  const names = await desk.operator.evaluate(() => {
    try {
      Object.assign(window.mingchou ?? {}, { saveFile: null, invoke: () => undefined });
    } catch {
      // The bridge refuses with an exception in strict mode.
    }
    const bridge = window.mingchou as unknown as Record<string, unknown>;
    return Object.keys(bridge).filter(name => typeof bridge[name] === 'function');
  });
  expect(names.toSorted()).toEqual([
    'audienceState',
    'chooseFile',
    'chooseFolder',
    'closeAudience',
    'connect',
    'fillAudience',
    'openAudience',
    'openFile',
    'printPage',
    'printPaper',
    'printers',
    'readFile',
    'saveFile',
    'showInFolder',
    'takeFile',
  ]);
});

test('the preload is one file that needs nothing but Electron', async () => {
  const text = await readFile(join(import.meta.dirname, '../../dist/shell/preload.cjs'), 'utf8');
  const needed = [...text.matchAll(/require\(["']([^"']+)["']\)/g)].map(([, name]) => name);
  expect(needed).toEqual(['electron']);
});

test('what Chromium itself writes into a page is Chinese on every machine', async () => {
  expect(await desk.operator.evaluate(() => navigator.language)).toBe('zh-CN');
});
