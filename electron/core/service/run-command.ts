import { actorText } from '../account/actor.ts';
import type { AuditNote } from '../audit/audit-store.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { instantText } from './clock.ts';
import type { CommandContext, QueryContext } from './context.ts';

export interface CommandMark {
  readonly method: string;
  /** Made by the client; the same id never acts twice. */
  readonly commandId?: string | undefined;
}

/** How far a long command is. */
export interface Portion {
  readonly phase: string;
  readonly done: number;
  readonly total: number;
  /** What is done elsewhere and must have ended before the next portion; where it is rejected, nothing is committed. */
  readonly until?: Promise<unknown>;
}

/** Runs `work` in one transaction together with its audit entry and its receipt; a known command id answers its first result. */
export function runCommand<Result>(
  context: QueryContext,
  workspace: Workspace,
  mark: CommandMark,
  work: (context: CommandContext) => Result,
): Result {
  const at = instantText(context.now());
  return workspace.database.transaction(() => {
    const receipt = mark.commandId === undefined ? undefined : workspace.receipts.find(mark.commandId);
    if (receipt) return JSON.parse(receipt) as Result;
    const { command, noted } = commandContext(context, workspace);
    const result = work(command);
    workspace.audit.append(mark.method, actorText(context.actor), at, noted());
    if (mark.commandId !== undefined) workspace.receipts.keep(mark.commandId, mark.method, JSON.stringify(result), at);
    return result;
  });
}

/** The same in portions, for a long transaction; jobs have no command id. */
export function* commandPortions<Result>(
  context: QueryContext,
  workspace: Workspace,
  method: string,
  work: (context: CommandContext) => Generator<Portion, Result>,
): Generator<Portion, Result> {
  const { command, noted } = commandContext(context, workspace);
  const result = yield* work(command);
  const at = instantText(context.now());
  for (const { done, total } of workspace.audit.appendInPortions(method, actorText(context.actor), at, noted())) {
    yield { phase: '记入日志', done, total };
  }
  return result;
}

function commandContext({ application, actor, session, mustChangePassword, now }: QueryContext, workspace: Workspace) {
  let note: AuditNote = { subject: '' };
  const command: CommandContext = {
    application,
    workspace,
    actor,
    session,
    mustChangePassword,
    now,
    note: given => {
      note = given;
    },
  };
  return { command, noted: () => note };
}
