import { AppError } from '#contract/app-error.ts';
import { READING_LIMITS } from '../reading-limits.ts';

const waiting: (() => void)[] = [];
let reading = 0;

/** Waits until one more file may be read and returns the way to end the turn; throws AppError('cancelled') on abort. */
export async function takeTurn(signal: AbortSignal | undefined): Promise<() => void> {
  if (signal?.aborted) throw cancelled();
  if (reading < READING_LIMITS.threads) reading += 1;
  else await calledUp(signal);
  return () => {
    // The turn goes to whoever has waited longest, or is given back.
    const next = waiting.shift();
    if (next) next();
    else reading -= 1;
  };
}

function calledUp(signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const call = () => {
      signal?.removeEventListener('abort', giveUp);
      resolve();
    };
    const giveUp = () => {
      waiting.splice(waiting.indexOf(call), 1);
      reject(cancelled());
    };
    waiting.push(call);
    signal?.addEventListener('abort', giveUp, { once: true });
  });
}

/** The answer to somebody who no longer wants a file read. */
export function cancelled(): AppError {
  return new AppError('cancelled', '已取消读取。');
}
