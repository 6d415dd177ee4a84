import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from '../../../scripts/build.ts';
import { electronForTests } from '../../../scripts/electron-for-tests.ts';
import { projectRoot } from '../../../scripts/project-root.ts';
import { median } from '../measuring/median.ts';
import { handOver } from '../measuring/report.ts';
import { duration, times } from '../measuring/words.ts';
import type { Starts } from './measure.ts';

const mostRatio = 1.5;
const title = 'Start of the desktop program with an empty folder';

const notMeasured = (why: string) => handOver({ title, measurements: [], notes: [`Not measured: ${why}`] });

/** The Electron to be started, a display and the built program; or why there is none. */
async function measureStarts(): Promise<Starts | string> {
  const electron = await electronForTests();
  if (electron === null) return 'there is no Electron on this machine.';
  const display = displayProgram();
  if (display === null) return 'there is no display and no xvfb-run.';
  await buildAll();
  const [program = process.execPath, ...rest] = [...display, process.execPath, join(import.meta.dirname, 'measure.ts')];
  const { status, stdout } = spawnSync(program, rest, {
    cwd: projectRoot,
    env: { ...process.env, ...electron },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  const line = stdout.trim().split('\n').at(-1);
  return status === 0 && line
    ? (JSON.parse(line) as Starts)
    : `the program did not show its first page (code ${status}).`;
}

function displayProgram(): readonly string[] | null {
  if (process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY) return [];
  const found = spawnSync('sh', ['-c', 'command -v xvfb-run']).status === 0;
  return found ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1080x24'] : null;
}

const starts = await measureStarts();
if (typeof starts === 'string') notMeasured(starts);
else {
  const [ours, empty] = [median(starts.ours), median(starts.empty)];
  handOver({
    title,
    measurements: [
      {
        what: 'from the start of the process to the first page that can be used, median of five',
        ours: duration(ours),
        reference: `${duration(empty)} (an empty Electron window)`,
        ratio: times(ours / empty),
        aim: `≤ ${mostRatio}×`,
        met: ours / empty <= mostRatio,
      },
    ],
    notes: ['Both are driven by Playwright, whose own time is in both.'],
  });
}
