import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { shell } from '../e2e/support/models/shell.ts';
import { startPage } from '../e2e/support/models/start-page.ts';
import { table } from '../e2e/support/models/table.ts';
import { lineWith, packApp } from './packed-app.ts';

// Packing for Windows and macOS cannot be tried on another system.
describe.skipIf(process.platform !== 'linux')('the packed program', () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mingchou-packed-'));
    program = await packApp(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function start(switches: readonly string[], environment: NodeJS.ProcessEnv = {}, path = program): ChildProcess {
    const child = spawn(path, [...switches], {
      env: { ...process.env, XDG_CONFIG_HOME: join(folder, 'config'), HOME: folder, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    return child;
  }

  /** Lets the program run for a moment and answers whether it wrote the file that the intruder's code would write. */
  async function intruderRan(child: ChildProcess, mark: string): Promise<boolean> {
    await Promise.race([once(child, 'exit'), wait(4000)]);
    return existsSync(mark);
  }

  test('opens its own page and works with its core, whatever the environment says', async () => {
    const misleading = {
      MINGCHOU_PAGE_FOLDER: join(import.meta.dirname, '../fixtures/electron-page'),
      MINGCHOU_CORE_ENTRY: '/dev/null',
      MINGCHOU_USER_DATA: join(folder, 'elsewhere'),
    };
    const data = join(folder, 'data');
    const child = start(['--no-sandbox', '--remote-debugging-port=0', `--data=${data}`], misleading);
    const line = await lineWith(child, 'DevTools listening on ');
    const browser = await chromium.connectOverCDP(line?.split('DevTools listening on ')[1] ?? '');
    const page = browser.contexts()[0]?.pages()[0];
    if (!page) throw new RangeError('No window.');
    await startPage(page).openDemo();
    await shell(page).goTo('检查对象名录库');
    // Read from a workbook by the worker inside the archive, stored by the addon beside it.
    expect(await table(page, '检查对象').total()).toBeGreaterThan(10_000);

    expect(page.url()).toMatch(/^app:\/\/desk\//);
    expect(existsSync(join(data, '演示单位-云河县'))).toBe(true);
    expect(await readdir(join(folder, 'config', 'Mingchou'))).toContain('logs');
    expect(existsSync(misleading.MINGCHOU_USER_DATA)).toBe(false);
    await browser.close();
  }, 120_000);

  test('is not a Node that runs other programs', async () => {
    const mark = join(folder, 'ran-as-node');
    const script = `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`;
    // No switch of Chromium beside it: a Node would end at once because it does not know them.
    expect(await intruderRan(start(['-e', script], { ELECTRON_RUN_AS_NODE: '1' }), mark)).toBe(false);
  });

  test('does not even read NODE_OPTIONS', async () => {
    // Electron by itself would look into it, and complain of what it finds.
    const child = start(['--no-sandbox'], { NODE_OPTIONS: '--require ./intruder.cjs' });
    expect(await Promise.race([lineWith(child, 'NODE_OPTION'), wait(4000, 'silent')])).toBe('silent');
  });

  test('lets no debugger look into its main process', async () => {
    const child = start(['--no-sandbox', '--inspect=0']);
    expect(await Promise.race([lineWith(child, 'Debugger listening'), wait(4000, 'silent')])).toBe('silent');
  });

  test('runs no program that was put in the place of its archive', async () => {
    const copy = join(folder, 'copy');
    const mark = join(folder, 'ran-beside');
    await cp(dirname(program), copy, { recursive: true });
    await rm(join(copy, 'resources/app.asar'));
    await mkdir(join(copy, 'resources/app'));
    await writeFile(join(copy, 'resources/app/package.json'), '{"main":"main.js"}');
    await writeFile(
      join(copy, 'resources/app/main.js'),
      `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`,
    );
    expect(await intruderRan(start(['--no-sandbox'], {}, join(copy, 'mingchou')), mark)).toBe(false);
  });
});
