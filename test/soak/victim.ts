import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Line, Run } from './messages.ts';

/** When a run is to be ended: so many milliseconds after its process began to open the bureau, or to work in it. */
export interface Kill {
  readonly after: 'opening' | 'working';
  readonly milliseconds: number;
}

/** What was heard of a run. */
export interface Heard {
  readonly lines: readonly Line[];
  readonly killed: boolean;
  /** When each line came, in milliseconds. */
  readonly times: readonly number[];
}

/** The programs a worker runs, bundled as they are shipped. */
export interface Programs {
  readonly worker: string;
  readonly tableWorker: string;
}

/** A process that works in bureaus, one after the other, until it is killed. */
export interface Victim {
  perform(run: Run, kill: Kill | null): Promise<Heard>;
  end(): Promise<void>;
}

export async function startVictim({ worker, tableWorker }: Programs): Promise<Victim> {
  const child = fork(worker, [tableWorker], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(worker), 'compiled') },
  });
  const gone = once(child, 'close');
  let hear: (line: Line) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    hear = line => (line.is === 'ready' ? resolve() : reject(new Error(JSON.stringify(line))));
    gone.then(() => reject(new Error('A worker ended before it began.')));
  });
  if (!child.stdout) throw new Error('A worker has no pipe.');
  createInterface({ input: child.stdout }).on('line', text => hear(JSON.parse(text)));
  await ready;
  return {
    async perform(run, kill) {
      const lines: Line[] = [];
      const times: number[] = [];
      const over = new Promise<void>(resolve => {
        hear = line => {
          lines.push(line);
          times.push(performance.now());
          if (kill && line.is === kill.after) killLater(child, kill.milliseconds);
          if (line.is === 'closed' || line.is === 'failed') resolve();
        };
      });
      child.send(run);
      await Promise.race([over, gone]);
      // What survived its kill by a moment is not used again.
      if (kill && !isGone(child)) child.kill('SIGKILL');
      if (kill) await gone;
      return { lines, times, killed: lines.at(-1)?.is !== 'closed' };
    },
    async end() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const isGone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** A timer is a millisecond coarse, which is longer than many a transaction takes: the rest is waited for awake. */
function killLater(child: ChildProcess, milliseconds: number): void {
  const at = performance.now() + milliseconds;
  setTimeout(
    () => {
      while (performance.now() < at);
      if (!isGone(child)) child.kill('SIGKILL');
    },
    Math.max(0, milliseconds - 2),
  );
}
