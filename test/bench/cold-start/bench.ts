import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from '../../../scripts/build.ts';
import { electronForTests } from '../../../scripts/electron-for-tests.ts';
import { projectRoot } from '../../../scripts/project-root.ts';
import { median } from '../measuring/median.ts';
import { handOver, type Measurement } from '../measuring/report.ts';
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

/** Our start up to one of its moments beside the empty one. */
function beside(empty: number, ours: number, what: string, hasAim = true): Measurement {
  const ratio = ours / empty;
  return {
    what,
    ours: duration(ours),
    reference: `${duration(empty)} (an empty Electron window)`,
    ratio: times(ratio),
    aim: hasAim ? `≤ ${mostRatio}×` : '',
    met: hasAim ? ratio <= mostRatio : null,
  };
}

const starts = await measureStarts();
if (typeof starts === 'string') notMeasured(starts);
else {
  const empty = median(starts.empty);
  const named = median(starts.ours.map(start => start.named));
  const usable = median(starts.ours.map(start => start.usable));
  const answered = median(starts.ours.map(start => start.answered));
  handOver({
    title,
    measurements: [
      beside(empty, named, 'until the name of the program stands in the window, median of seven'),
      beside(empty, usable, 'until something can be chosen there, median of seven'),
      beside(empty, answered, 'until the core has answered, median of seven', false),
    ],
    notes: [
      'Both are driven by Playwright, whose own time is in both. On a first start, which this is, what is chosen before ' +
        'the core has answered begins when it has.',
    ],
  });
}
