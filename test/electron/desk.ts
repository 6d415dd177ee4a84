import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronArguments } from '../../scripts/electron-arguments.ts';
import { presentElectron } from '../../scripts/electron-program.ts';

/** A started desktop app with a folder of its own, and its operator window. */
export interface Desk {
  readonly app: ElectronApplication;
  readonly operator: Page;
  readonly userData: string;
  close(): Promise<void>;
}

interface DeskOptions {
  /** `blank` shows a page that leaves the bridge to the test; `product` shows the real one. */
  readonly page?: 'blank' | 'product';
  /** A folder with a page of the test's own in place of the blank one. */
  readonly pageFolder?: string;
  /** An earlier desk's folder, to come back to. */
  readonly userData?: string;
  /** Switches of Chromium. */
  readonly switches?: readonly string[];
}

const blankPage = join(import.meta.dirname, '../fixtures/electron-page');

export function electronPath(): string {
  const path = presentElectron();
  if (path === null) throw new RangeError('No Electron: run these tests with npm run test:electron.');
  return path;
}

/** What a desk is started with. */
export function deskStart(userData: string, { page = 'blank', pageFolder = blankPage, switches = [] }: DeskOptions) {
  return {
    // Tests run as root in containers, where Chromium's own sandbox cannot work.
    args: ['--no-sandbox', ...switches, ...electronArguments()],
    env: {
      ...(process.env as Record<string, string>),
      MINGCHOU_USER_DATA: userData,
      ...(page === 'blank' ? { MINGCHOU_PAGE_FOLDER: pageFolder } : {}),
    },
  };
}

/** Starts the app and waits until its first page is loaded. */
export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), 'mingchou-desk-')));
  // Without a path Playwright takes the same Electron, and holds the app back until it can see its first window.
  const app = await _electron.launch(deskStart(userData, options));
  const operator = await app.firstWindow();
  await operator.waitForLoadState('load');
  return {
    app,
    operator,
    userData,
    async close() {
      await app.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}
