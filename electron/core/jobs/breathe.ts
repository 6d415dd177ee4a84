import { setImmediate } from 'node:timers/promises';

/** Lets other calls in, and stops here when the job was cancelled. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
