import { AppError } from '#contract/app-error.ts';
import type { Scope } from '#contract/method.ts';

interface RunningJob {
  readonly scope: Scope;
  readonly controller: AbortController;
  settled: Promise<unknown>;
  /** Whether it waits for others; two that waited for each other would do so for ever. */
  waiting: boolean;
}

/** The jobs under way: a workspace is opened or closed only while nothing works in one. */
export function runningJobs() {
  const jobs = new Set<RunningJob>();

  function requireRoom(scope: Scope): void {
    if (jobs.size === 0) return;
    if (scope === 'application') {
      throw new AppError('conflict', '还有工作正在进行。请等它完成或先取消，再打开、新建或关闭数据文件夹。');
    }
    if ([...jobs].some(job => job.scope === 'application')) {
      throw new AppError('conflict', '正在打开或切换数据文件夹，请等它完成后再试。');
    }
  }

  return {
    /** Throws AppError('conflict') when a job of this scope must not begin now. */
    requireRoom,

    /** Runs `work` as a job that `controller` can stop; throws AppError('conflict') when it must not begin now. */
    run<Result>(scope: Scope, controller: AbortController, work: () => Promise<Result>): Promise<Result> {
      requireRoom(scope);
      const job: RunningJob = { scope, controller, settled: Promise.resolve(), waiting: false };
      jobs.add(job);
      const result = work().finally(() => jobs.delete(job));
      job.settled = result.catch(() => undefined);
      return result;
    },

    /** Fulfilled when one of the jobs beside that with this signal has ended, or this one was stopped; null where there is none. */
    othersThan(signal: AbortSignal): Promise<unknown> | null {
      const own = [...jobs].find(job => job.controller.signal === signal);
      const others = [...jobs].filter(job => job !== own && !job.waiting);
      if (others.length === 0) return null;
      if (own) own.waiting = true;
      const stopped = new Promise(resolve => signal.addEventListener('abort', resolve, { once: true }));
      return Promise.race([stopped, ...others.map(job => job.settled)]).finally(() => {
        if (own) own.waiting = false;
      });
    },

    /** Cancels everything and waits until it has let go of the workspace. */
    async stop(): Promise<void> {
      // What waited for a long transaction may begin when that is cancelled.
      while (jobs.size > 0) {
        for (const job of jobs) job.controller.abort();
        await Promise.all([...jobs].map(job => job.settled));
      }
    },
  };
}

export type RunningJobs = ReturnType<typeof runningJobs>;
