import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, openDesk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

/** Tries every function of the bridge and answers the code of each refusal. */
const tryEverything = `(async () => {
  const answers = {};
  for (const [name, argument] of Object.entries({ chooseFile: 'table', chooseFolder: null, saveFile: 'x'.repeat(24),
      openFile: 'x'.repeat(24), readFile: 'x'.repeat(24), showInFolder: 'x'.repeat(24), openAudience: 1, closeAudience: null,
      fillAudience: false, audienceState: null, printPage: null, printers: null, printPaper: null })) {
    answers[name] = await window.mingchou[name](argument).then(() => 'done', failure => failure.code);
  }
  answers.connect = await new Promise(resolve => {
    window.addEventListener('message', () => resolve('connected'));
    window.mingchou.connect();
    setTimeout(resolve, 1000, 'no answer');
  });
  return answers;
})()`;

const refused = {
  chooseFile: 'not-allowed',
  chooseFolder: 'not-allowed',
  saveFile: 'not-allowed',
  openFile: 'not-allowed',
  readFile: 'not-allowed',
  showInFolder: 'not-allowed',
  openAudience: 'not-allowed',
  closeAudience: 'not-allowed',
  fillAudience: 'not-allowed',
  audienceState: 'not-allowed',
  printPage: 'not-allowed',
  printers: 'not-allowed',
  printPaper: 'not-allowed',
};

test('the audience window may watch, and nothing else', async () => {
  const [audience] = await Promise.all([
    desk.app.waitForEvent('window'),
    desk.operator.evaluate(() => window.mingchou?.openAudience(1)),
  ]);
  await audience.waitForLoadState('load');
  expect(await audience.evaluate(tryEverything)).toEqual({ ...refused, connect: 'connected' });
});

test('a window that is not one of ours is not heard, even when it shows our page', async () => {
  const input = { preload: join(import.meta.dirname, '../../dist/shell/preload.cjs'), script: tryEverything };
  const answers = await desk.app.evaluate(async ({ BrowserWindow }, { preload, script }) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await stranger.loadURL('app://desk/index.html');
    const found: unknown = await stranger.webContents.executeJavaScript(script);
    stranger.destroy();
    return found;
  }, input);
  expect(answers).toEqual({ ...refused, connect: 'no answer' });
});

test('printing opens the print dialog for the operator page', async () => {
  await desk.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, answer) => answer?.(contents.getURL() === 'app://desk/index.html', '');
    }
  });
  const printed = await desk.operator.evaluate(() =>
    (window.mingchou as unknown as { printPage(): Promise<boolean> }).printPage(),
  );
  expect(printed).toBe(true);
});

test.each([
  ['chooseFile', 'program'],
  ['chooseFile', { toString: 'table' }],
  ['saveFile', '../../etc/passwd'],
  ['saveFile', 42],
  ['openFile', ''],
  ['readFile', '../secret.pdf'],
  ['showInFolder', '/etc'],
  ['fillAudience', 'yes'],
  ['openAudience', '1'],
  ['openAudience', -1],
  ['openAudience', 1.5],
] as const)('%s refuses the input %j', async (name, input) => {
  const code = await desk.operator.evaluate(
    async ([asked, given]) => {
      const bridge = window.mingchou as unknown as Record<string, (input: unknown) => Promise<unknown>>;
      return bridge[asked]?.(given).then(
        () => 'done',
        (failure: { code: string }) => failure.code,
      );
    },
    [name, input] as const,
  );
  expect(code).toBe('invalid-input');
});
