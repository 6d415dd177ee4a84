import { AppError } from '#contract/app-error.ts';
import { contract, type MethodName } from '#contract/contract.ts';
import type { Method, Topic } from '#contract/method.ts';
import { methodPermissions } from '#contract/method-permissions.ts';
import type { RunningCall, Service, ServiceCall, ServiceEvent, ServiceReply } from '#rpc/service.ts';
import { type Caller, callerOf, requireAudience, requireNobodyAtWork, requireRight } from '../account/caller.ts';
import { rephrasedDatabaseFailure } from '../db/database-failure.ts';
import type { Application } from '../workspace/application.ts';
import { beginAfter } from './begin-after.ts';
import type { CommandContext, JobContext, QueryContext } from './context.ts';
import type { Handlers } from './handlers.ts';
import { runCommand } from './run-command.ts';
import { startJob } from './run-job.ts';
import { withAudit } from './topics.ts';

type AnyHandler = (context: never, input: unknown) => unknown;
type Report = Parameters<Service['call']>[1];

/** The core as one thing that answers calls: parses the input, runs the handler in its transaction or job, tells of changes. */
export function createService(application: Application, handlers: Handlers, now: () => Date): Service {
  const listeners = new Set<(event: ServiceEvent) => void>();

  const tell = (topics: readonly Topic[]) => {
    if (topics.length === 0) return;
    for (const listener of listeners) listener({ name: 'changed', topics });
  };

  return {
    call(call, report) {
      try {
        return begin({ application, now, handlers, tell }, call, report);
      } catch (error) {
        return { reply: Promise.reject(rephrasedDatabaseFailure(error)), cancel: () => undefined };
      }
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

interface Inside {
  readonly application: Application;
  readonly now: () => Date;
  readonly handlers: Handlers;
  readonly tell: (topics: readonly Topic[]) => void;
}

/** Begins a call in the manner of its kind; throws AppError where it must not begin. */
function begin(inside: Inside, call: ServiceCall, report: Report): RunningCall {
  const { application, now, handlers, tell } = inside;
  const method = methodFor(call);
  const input = parseInput(method, call.input);
  const context = contextOf(application, admit(application, method, call, now), now);
  const busy = method.kind === 'query' ? null : (application.openWorkspace?.database.long.ended() ?? null);
  if (busy) return beginAfter(busy, method.kind === 'job', () => begin(inside, call, report));
  const handler = handlers[call.method] as AnyHandler;
  switch (method.kind) {
    case 'query': {
      const answer = (handler as (context: QueryContext, input: unknown) => unknown)(context, input);
      return answered(answer, method.reads);
    }
    case 'command': {
      const mark = { method: call.method, commandId: call.commandId };
      const result = runCommand(context, context.workspace, mark, command =>
        (handler as (context: CommandContext, input: unknown) => unknown)(command, input),
      );
      const topics = withAudit(method.changes);
      tell(topics);
      return settled({ result, topics });
    }
    case 'job': {
      const work = (job: JobContext) =>
        (handler as (context: JobContext, input: unknown) => Promise<unknown>)(job, input);
      return startJob(context, { call, method, work, report, tell });
    }
    default:
      return method satisfies never;
  }
}

/** Who calls; throws AppError where he must not ask this now. */
function admit(application: Application, method: Method, call: ServiceCall, now: () => Date): Caller {
  // While a workspace is being made or exchanged there is none, or not the one that was meant.
  if (method.kind === 'job') application.jobs.requireRoom(method.scope ?? 'workspace');
  const forAnyone = methodPermissions[call.method] === 'anyone';
  const workspace = forAnyone ? application.openWorkspace : application.requireWorkspace();
  const at = now().getTime();
  if (call.role === 'audience') {
    requireAudience(workspace);
    return callerOf(null, undefined, at);
  }
  const caller = callerOf(workspace, call.session, at);
  requireRight(workspace, call.method, caller, at);
  if (method.kind === 'job' && method.scope === 'application') requireNobodyAtWork(workspace, caller, at);
  return caller;
}

function contextOf(application: Application, caller: Caller, now: () => Date): QueryContext {
  return {
    application,
    get workspace() {
      return application.requireWorkspace();
    },
    ...caller,
    now,
  };
}

/** A query that waits, for others are answered between its portions, fails as any other. */
function answered(answer: unknown, topics: readonly Topic[]): RunningCall {
  if (!(answer instanceof Promise)) return settled({ result: answer, topics });
  const reply = answer.then(
    (result: unknown): ServiceReply => ({ result, topics }),
    (error: unknown) => Promise.reject(rephrasedDatabaseFailure(error)),
  );
  return { reply, cancel: () => undefined };
}

function settled(reply: ServiceReply): RunningCall {
  return { reply: Promise.resolve(reply), cancel: () => undefined };
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
