import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode } from '#contract/app-error.ts';
import type { FontLibrary } from '../pdf/fonts.ts';
import type { BatchSetting, BatchUnit, ThreadAnswer, ThreadStart } from './batch-unit.ts';
import type { UnitControl } from './write-unit.ts';

/** How many threads there are, and where their program is when it does not lie beside this source. */
export interface ThreadChoice {
  readonly count: number;
  readonly program?: URL | undefined;
}

const besideSource = new URL('./notice-worker.ts', import.meta.url);

/** What a thread may hold of papers that are written already, before it looks for memory to be freed. */
const YOUNG_MEBIBYTES = 16;

/**
 * Has units done by threads, each taking the next one when it has done its own. With the first failure, or when cancelled, all
 * threads have ended before this throws.
 */
export async function doUnits(
  units: readonly BatchUnit[],
  setting: BatchSetting,
  fonts: FontLibrary,
  control: UnitControl,
  { count, program = besideSource }: ThreadChoice,
): Promise<void> {
  const workerData: ThreadStart = { setting, places: fonts.places, fontBytes: fonts.sharedBytes() };
  const workers = Array.from(
    { length: Math.min(count, units.length) },
    () =>
      new Worker(program, { workerData, execArgv: [], resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEBIBYTES } }),
  );
  const waiting = [...units];
  try {
    await untilAborted(Promise.all(workers.map(worker => keepBusy(worker, waiting, control))), control.signal);
  } finally {
    await Promise.all(workers.map(worker => worker.terminate()));
  }
}

function keepBusy(worker: Worker, waiting: BatchUnit[], { report }: UnitControl): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = () => {
      const unit = waiting.shift();
      if (unit) worker.postMessage(unit);
      else resolve();
    };
    worker.on('message', (answer: ThreadAnswer) => {
      if (answer.type === 'written') report(answer.report);
      else if (answer.type === 'done') next();
      else if (answer.type === 'refused') reject(new AppError(answer.code as ErrorCode, answer.sentence));
      else reject(Object.assign(new Error(answer.message), { stack: answer.stack }));
    });
    worker.on('error', reject);
    worker.on('exit', () => reject(new Error('A thread that makes papers ended before it had done its work.')));
    next();
  });
}

async function untilAborted(work: Promise<unknown>, signal: AbortSignal): Promise<void> {
  let stop = () => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
