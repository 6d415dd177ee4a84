import { AppError } from '#contract/app-error.ts';
import type { Method, Topic } from '#contract/method.ts';
import type { RunningCall, Service, ServiceCall } from '#rpc/service.ts';
import { rephrasedDatabaseFailure } from '../db/database-failure.ts';
import { breathe } from '../jobs/breathe.ts';
import { progressReporter } from '../jobs/progress-reporter.ts';
import type { JobContext, QueryContext } from './context.ts';
import { commandPortions, runCommand } from './run-command.ts';
import { withAudit } from './topics.ts';

export interface JobStart {
  readonly call: ServiceCall;
  readonly method: Extract<Method, { kind: 'job' }>;
  readonly work: (context: JobContext) => Promise<unknown>;
  readonly report: Parameters<Service['call']>[1];
  /** Tells everybody what has changed. */
  readonly tell: (topics: readonly Topic[]) => void;
}

/** Begins a job; throws AppError('conflict') when it must not run beside one that is under way. */
export function startJob(base: QueryContext, { call, method, work, report, tell }: JobStart): RunningCall {
  const { scope = 'workspace', changes } = method;
  const controller = new AbortController();
  // A job of the application may have closed a workspace even where it failed; any other changes nothing but by its commit.
  let changed: readonly Topic[] = scope === 'application' ? changes : [];
  const context = jobContext(base, call, {
    signal: controller.signal,
    progress: progressReporter(report, base.now),
    changing: () => {
      changed = withAudit(changes);
    },
  });
  const job = () => settle(() => work(context), controller.signal).finally(() => tell(changed));
  const result = base.application.jobs.run(scope, controller, job);
  return { reply: result.then(given => ({ result: given, topics: changed })), cancel: () => controller.abort() };
}

async function settle(work: () => Promise<unknown>, signal: AbortSignal): Promise<unknown> {
  await Promise.resolve(); // Whoever called must hold the call before he hears of its progress.
  try {
    return await work();
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', '已取消，没有保存任何改动。', { cause: error });
    throw rephrasedDatabaseFailure(error);
  }
}

interface Wires {
  readonly signal: AbortSignal;
  readonly progress: JobContext['progress'];
  /** Says that others may have to ask again: something is committed, or was to be seen before it was. */
  readonly changing: () => void;
}

function jobContext(base: QueryContext, call: ServiceCall, { signal, progress, changing }: Wires): JobContext {
  let { actor } = base;
  const context: JobContext = {
    application: base.application,
    get workspace() {
      return base.workspace;
    },
    get actor() {
      return actor;
    },
    session: base.session,
    mustChangePassword: base.mustChangePassword,
    now: base.now,
    signal,
    progress,
    announce: changing,
    actAs(person) {
      actor = person;
    },
    commit(work) {
      signal.throwIfAborted();
      const result = runCommand(context, base.workspace, { method: call.method }, work);
      changing();
      return result;
    },
    async commitInPortions(work) {
      const { jobs } = base.application;
      for (let others = jobs.othersThan(signal); others; others = jobs.othersThan(signal)) {
        progress('等待其他工作完成', 0, 1);
        await others;
        signal.throwIfAborted();
      }
      signal.throwIfAborted();
      const { workspace } = base;
      const portions = commandPortions(context, workspace, call.method, work);
      changing();
      return workspace.database.long.run(portions, async ({ phase, done, total, until }) => {
        progress(phase, done, total);
        await until;
        await breathe(signal);
      });
    },
  };
  return context;
}
