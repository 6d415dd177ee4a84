import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { deskStart } from '../../electron/desk.ts';

const emptyWindow = join(import.meta.dirname, 'empty-window.cjs');

/** Milliseconds from the start of the program. */
export interface OurStart {
  /** Until its name stands in the window. */
  readonly named: number;
  /** Until something can be chosen there. */
  readonly usable: number;
  /** Until the core has answered, so that what was chosen begins. */
  readonly answered: number;
}

/** Starts the program with a new, empty folder. */
export async function timeOurStart(): Promise<OurStart> {
  const [named = 0, usable = 0, answered = 0] = await timeStart(
    userData => deskStart(userData, { page: 'product' }),
    [
      page => seen(page, 'h1', '明抽'),
      page => seen(page, 'button:enabled', '打开演示单位'),
      page => seen(page, 'aside p', '版本'),
    ],
  );
  return { named, usable, answered };
}

/** Milliseconds until an Electron that has nothing to show has loaded its page, driven in the same way. */
export async function timeEmptyStart(): Promise<number> {
  const app = process.env.ELECTRON_OVERRIDE_DIST_PATH ? ['-r', emptyWindow, emptyWindow] : [emptyWindow];
  const start = (userData: string) => ({
    args: ['--no-sandbox', `--user-data-dir=${userData}`, ...app],
    env: process.env as Record<string, string>,
  });
  const [loaded = 0] = await timeStart(start, [page => page.waitForLoadState('load')]);
  return loaded;
}

/** Looks every five milliseconds; a locator would look after 20, 70, 170, 270 and then every 500. */
async function seen(page: Page, selector: string, text: string): Promise<void> {
  await page.waitForFunction(
    wanted =>
      [...document.querySelectorAll(wanted.selector)].some(
        found => found.textContent?.startsWith(wanted.text) && found.getClientRects().length > 0,
      ),
    { selector, text },
    { polling: 5 },
  );
}

async function timeStart(
  start: (userData: string) => { args: string[]; env: Record<string, string> },
  steps: readonly ((page: Page) => Promise<void>)[],
): Promise<number[]> {
  const userData = await mkdtemp(join(tmpdir(), 'mingchou-start-'));
  const started = performance.now();
  const app = await _electron.launch(start(userData));
  const page = await app.firstWindow();
  const times: number[] = [];
  for (const step of steps) {
    await step(page);
    times.push(performance.now() - started);
  }
  await app.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  return times;
}
