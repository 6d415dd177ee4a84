import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { deskStart } from '../../electron/desk.ts';

const emptyWindow = join(import.meta.dirname, 'empty-window.cjs');

/** Milliseconds from the start of the program to a page on which something can be done; each start has a new, empty folder. */
export async function timeOurStart(): Promise<number> {
  return timeStart(
    userData => deskStart(userData, { page: 'product' }),
    page => page.getByRole('button', { name: '打开演示单位' }).waitFor(),
  );
}

/** The same for an Electron that has nothing to show, driven in the same way. */
export async function timeEmptyStart(): Promise<number> {
  const app = process.env.ELECTRON_OVERRIDE_DIST_PATH ? ['-r', emptyWindow, emptyWindow] : [emptyWindow];
  return timeStart(
    userData => ({
      args: ['--no-sandbox', `--user-data-dir=${userData}`, ...app],
      env: process.env as Record<string, string>,
    }),
    page => page.waitForLoadState('load'),
  );
}

async function timeStart(
  start: (userData: string) => { args: string[]; env: Record<string, string> },
  isThere: (page: Page) => Promise<void>,
): Promise<number> {
  const userData = await mkdtemp(join(tmpdir(), 'mingchou-start-'));
  const started = performance.now();
  const app = await _electron.launch(start(userData));
  await isThere(await app.firstWindow());
  const milliseconds = performance.now() - started;
  await app.close();
  await rm(userData, { recursive: true, force: true, maxRetries: 3 });
  return milliseconds;
}
