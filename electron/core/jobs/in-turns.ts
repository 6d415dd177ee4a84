import { setImmediate } from 'node:timers/promises';
import type { Workspace } from '../workspace/workspace.ts';

/** Does the steps of some work one after the other, with everybody else's questions answered between them. */
export async function inTurns<Result>(
  { database }: Workspace,
  work: Generator<unknown, Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    await setImmediate();
    signal?.throwIfAborted();
    database.requireOpen();
  }
}
