import { Worker } from 'node:worker_threads';
import { AppError } from '#contract/app-error.ts';
import { oversizedFile, tooLargeForMemory } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { type ReadingAnswer, type ReadingRequest, TAKEN } from './conversation.ts';
import { Mailbox } from './mailbox.ts';
import { cancelled, takeTurn } from './reading-turn.ts';

/** Where the thread's program is, and what may stop it early. */
export interface ReadingOptions {
  /** The thread's program; the default serves when the sources run as they are, a bundle passes its own. */
  workerUrl?: URL | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Starts a reading thread and gives its answers one by one until it has said everything. The thread is ended, whatever
 * happens, when its answers are no longer wanted: at the end, on a failure, on abort, and when it is silent for too long.
 */
export async function* askReadingThread(
  request: ReadingRequest,
  { workerUrl = new URL('../table-worker.ts', import.meta.url), signal }: ReadingOptions,
): AsyncGenerator<ReadingAnswer & { type: 'summary' | 'rows' }> {
  const leave = await takeTurn(signal);
  try {
    yield* answersOf(request, workerUrl, signal);
  } finally {
    leave();
  }
}

async function* answersOf(
  request: ReadingRequest,
  workerUrl: URL,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReadingAnswer & { type: 'summary' | 'rows' }> {
  const worker = new Worker(workerUrl, {
    workerData: request,
    resourceLimits: {
      maxOldGenerationSizeMb: READING_LIMITS.heapMebibytes,
      maxYoungGenerationSizeMb: READING_LIMITS.youngMebibytes,
    },
    execArgv: [],
  });
  const answers = new Mailbox<ReadingAnswer>();
  const cancel = () => answers.fail(cancelled());
  signal?.addEventListener('abort', cancel);
  worker.on('message', (answer: ReadingAnswer) => answers.put(answer));
  worker.on('error', error => answers.fail(threadFailure(error)));
  worker.on('exit', () => answers.fail(new Error('The reading thread ended before it had said everything.')));
  try {
    for (;;) {
      const answer = await answers.take(READING_LIMITS.silence, () => oversizedFile('读取时间太长'));
      if (answer.type === 'end') return;
      if (answer.type === 'refused') throw new AppError(answer.code, answer.sentence);
      if (answer.type === 'failed') throw Object.assign(new Error(answer.message), { stack: answer.stack });
      yield answer;
      worker.postMessage(TAKEN);
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    await worker.terminate();
  }
}

function threadFailure(error: unknown): unknown {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? tooLargeForMemory('文件展开后的内容太大', error) : error;
}
