import { AppError } from '#contract/app-error.ts';
import { contract, type MethodName } from '#contract/contract.ts';
import type { Method, Topic } from '#contract/method.ts';
import type { Service, ServiceCall, ServiceEvent, ServiceReply } from '#rpc/service.ts';
import { progressReporter } from '../jobs/progress-reporter.ts';
import type { Application } from '../workspace/application.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import type { Handlers } from './handlers.ts';
import { runCommand } from './run-command.ts';

type AnyHandler = (context: never, input: unknown) => unknown;

/** The core as one thing that answers calls: parses the input, runs the handler in its transaction or job, tells of changes. */
export function createService(application: Application, handlers: Handlers, now: () => Date): Service {
  const listeners = new Set<(event: ServiceEvent) => void>();

  const tell = (topics: readonly Topic[]) => {
    if (topics.length === 0) return;
    for (const listener of listeners) listener({ name: 'changed', topics });
  };

  const queryContext: QueryContext = {
    application,
    get workspace() {
      return application.requireWorkspace();
    },
    now,
  };

  async function runJob(handler: AnyHandler, input: unknown, context: JobContext, method: Method) {
    try {
      return await (handler as (context: JobContext, input: unknown) => Promise<unknown>)(context, input);
    } catch (error) {
      if (context.signal.aborted) throw new AppError('cancelled', '已取消，没有保存任何改动。', { cause: error });
      throw error;
    } finally {
      if (method.kind === 'job') tell(method.changes);
    }
  }

  function start(call: ServiceCall, report: Parameters<Service['call']>[1]): ReturnType<Service['call']> {
    const method = methodFor(call);
    const input = parseInput(method, call.input);
    const handler = handlers[call.method] as AnyHandler;
    switch (method.kind) {
      case 'query': {
        const result = (handler as (context: QueryContext, input: unknown) => unknown)(queryContext, input);
        return settled({ result, topics: method.reads });
      }
      case 'command': {
        const mark = { method: call.method, commandId: call.commandId };
        const result = runCommand(queryContext, application.requireWorkspace(), mark, context =>
          (handler as (context: CommandContext, input: unknown) => unknown)(context, input),
        );
        tell(method.changes);
        return settled({ result, topics: method.changes });
      }
      case 'job': {
        const controller = new AbortController();
        const context = jobContext(queryContext, call, controller.signal, progressReporter(report, now));
        const reply = runJob(handler, input, context, method).then(result => ({
          result,
          topics: method.changes,
        }));
        return { reply, cancel: () => controller.abort() };
      }
      default:
        return method satisfies never;
    }
  }

  return {
    call(call, report) {
      try {
        return start(call, report);
      } catch (error) {
        return { reply: Promise.reject(error), cancel: () => undefined };
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function settled(reply: ServiceReply): ReturnType<Service['call']> {
  return { reply: Promise.resolve(reply), cancel: () => undefined };
}

function jobContext(
  base: QueryContext,
  call: ServiceCall,
  signal: AbortSignal,
  progress: JobContext['progress'],
): JobContext {
  return {
    application: base.application,
    get workspace() {
      return base.workspace;
    },
    now: base.now,
    signal,
    progress,
    commit(work) {
      signal.throwIfAborted();
      return runCommand(base, base.workspace, { method: call.method }, work);
    },
  };
}

function methodFor(call: ServiceCall): Method {
  if (!Object.hasOwn(contract, call.method)) {
    throw new AppError('invalid-input', `程序不认识“${String(call.method).slice(0, 60)}”这项请求。请刷新页面后再试。`);
  }
  const method: Method = contract[call.method as MethodName];
  const allowed = call.role === 'operator' || (method.kind === 'query' && method.audience === true);
  if (!allowed) throw new AppError('not-allowed', '投影窗口只能观看，不能操作。');
  return method;
}

function parseInput(method: Method, input: unknown): unknown {
  const parsed = method.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.join('.') ?? '';
  throw new AppError('invalid-input', `提交的内容有误${where ? `（${where}）` : ''}：${issue?.message ?? '格式不对'}`);
}
