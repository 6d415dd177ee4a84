import { AppError } from '#contract/app-error.ts';
import type { RunningCall } from '#rpc/service.ts';
import { rephrasedDatabaseFailure } from '../db/database-failure.ts';

/**
 * Begins a call when `ended` is fulfilled: what writes waits for a long transaction instead of failing. All is looked at
 * anew by `begin`, also who may; whoever waits together begins in the order in which he came.
 */
export function beginAfter(ended: Promise<void>, isJob: boolean, begin: () => RunningCall): RunningCall {
  let begun: RunningCall | null = null;
  let cancelled = false;
  const reply = ended.then(() => {
    if (cancelled) throw new AppError('cancelled', '已取消，没有保存任何改动。');
    try {
      begun = begin();
    } catch (error) {
      throw rephrasedDatabaseFailure(error);
    }
    return begun.reply;
  });
  return {
    reply,
    cancel() {
      cancelled = isJob; // A command is done, whether anybody still waits for its answer or not.
      begun?.cancel();
    },
  };
}
