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
  /** The canonical text of the frozen list. */
  readonly frame: Buffer;
}

/** Starting a thread takes longer than checking a list of fewer bytes, some thousand rows. */
const shortList = 262_144;

/** Has a bundle checked by the verifier that outsiders get; in a thread where it takes long: a million rows take seconds. */
export function verdictOf(resourceFolder: string, checked: Checked, signal: AbortSignal): Promise<Verdict> {
  const folder = join(resourceFolder, 'draw-protocol');
  return checked.frame.length < shortList ? verdictHere(folder, checked) : verdictOfThread(folder, checked, signal);
}

interface Verifier {
  verifyBundle(bundle: unknown, given: { readonly frameText: string }): Verdict;
}

async function verdictHere(folder: string, { bundle, frame }: Checked): Promise<Verdict> {
  const verifier = (await import(pathToFileURL(join(folder, 'verify-bundle.mjs')).href)) as Verifier;
  return verifier.verifyBundle(bundle, { frameText: frame.toString('utf8') });
}

function verdictOfThread(folder: string, { bundle, frame }: Checked, signal: AbortSignal): Promise<Verdict> {
  const program = pathToFileURL(join(folder, 'verify-thread.mjs'));
  const bytes = new Uint8Array(frame).buffer;
  const worker = new Worker(program, { workerData: { bundle, frame: bytes }, transferList: [bytes], execArgv: [] });
  return new Promise<Verdict>((resolve, reject) => {
    const cancel = () => reject(new AppError('cancelled', '已取消核对。'));
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted) cancel();
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The verifying thread ended without a verdict.')));
  }).finally(() => worker.terminate());
}
