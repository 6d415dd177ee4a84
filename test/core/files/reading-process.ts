import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the process is to read: only look at the file, or take every row of its first sheet. */
export interface ReadingTask {
  path: string;
  whole: boolean;
}

/** What came of reading a file in a process of its own. */
export interface HeardReading {
  /** `read`, the code of the refusal, or `bug` with the stack as its sentence. */
  code: string;
  sentence: string;
  rows: number;
  seconds: number;
  /** The longest time, in milliseconds, for which the process did nothing else. */
  longestPause: number;
  peakMebibytes: number;
}

/** A process that reads files as the core does. */
export class ReadingProcess {
  private readonly child: ChildProcess = fork(join(import.meta.dirname, 'read-files.ts'), { execArgv: [] });

  private readonly death: Promise<never>;

  constructor() {
    this.death = once(this.child, 'exit').then(([code, signal]) => {
      throw new Error(`The process died: ${code ?? signal}.`);
    });
    // Whoever reads then hears of it.
    this.death.catch(() => {});
  }

  /** Reads one file; rejects when the process dies of it. */
  async read(path: string, whole = false): Promise<HeardReading> {
    const answer = new Promise<HeardReading>(resolve =>
      this.child.once('message', heard => resolve(heard as HeardReading)),
    );
    this.child.send({ path, whole } satisfies ReadingTask);
    return Promise.race([answer, this.death]);
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}
