import { spawnSync } from 'node:child_process';
import { buildAll } from './build.ts';
import { electronForTests } from './electron-for-tests.ts';
import { runVitest } from './run-vitest.ts';
import { say } from './say.ts';
import { notRun, type Outcome } from './test-outcome.ts';

function hasProgram(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** How a window is shown where there is no display; null when it cannot be. */
function display(): readonly string[] | null {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  return hasProgram('xvfb-run') ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : null;
}

function withoutElectron(reason: string): Outcome {
  say(`The Electron tests were NOT run: ${reason}`);
  say('没有运行 Electron 测试。');
  return notRun;
}

/** Builds the app and runs the tests that drive a real Electron; where none can be had it says so and runs nothing. */
export async function testElectron(): Promise<Outcome> {
  const environment = await electronForTests();
  if (environment === null)
    return withoutElectron('there is no Electron on this machine and none could be downloaded.');
  const inside = display();
  if (inside === null) return withoutElectron('there is no display and no xvfb-run (Debian packages xvfb and xauth).');
  await buildAll();
  return runVitest({ arguments: ['--config', 'vitest.electron.config.ts'], environment, inside });
}

if (import.meta.main && (await testElectron()).state === 'failed') process.exitCode = 1;
