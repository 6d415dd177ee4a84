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
    let note: AuditNote = { subject: '' };
    const { application, actor, session, mustChangePassword, now } = context;
    const result = work({
      application,
      workspace,
      actor,
      session,
      mustChangePassword,
      now,
      note: given => {
        note = given;
      },
    });
    workspace.audit.append(mark.method, actorText(context.actor), at, note);
    if (mark.commandId !== undefined) workspace.receipts.keep(mark.commandId, mark.method, JSON.stringify(result), at);
    return result;
  });
}
