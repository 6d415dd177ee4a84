import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { AppError } from '#contract/app-error.ts';
import type { PublicBundle } from '#domain/draw/bundle.ts';

/** What the outsiders' verifier says of a bundle. */
export interface Verdict {
  readonly ok: boolean;
  readonly checks: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'pass' | 'fail' | 'skipped';
    readonly detail?: string;
  }[];
}

interface Checked {
  readonly bundle: PublicBundle;
  /** The frozen list; handed over to the thread, and empty here afterwards. */
  readonly frame: Buffer;
}

/** Has a bundle checked by the verifier that outsiders get, in a thread: a million rows take seconds that nobody waits for. */
export function verdictOf(resourceFolder: string, { bundle, frame }: Checked, signal: AbortSignal): Promise<Verdict> {
  const program = pathToFileURL(join(resourceFolder, 'draw-protocol', 'verify-thread.mjs'));
  const bytes = frame.byteLength === frame.buffer.byteLength ? frame.buffer : new Uint8Array(frame).buffer;
  const transferList = bytes instanceof ArrayBuffer ? [bytes] : [];
  const worker = new Worker(program, { workerData: { bundle, frame: bytes }, transferList, execArgv: [] });
  return new Promise<Verdict>((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled', '已取消核对。'));
    signal.addEventListener('abort', cancel, { once: true });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The verifying thread ended without a verdict.')));
  }).finally(() => worker.terminate());
}
