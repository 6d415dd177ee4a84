import type { Actor } from '../account/actor.ts';
import type { Session } from '../account/sessions.ts';
import type { AuditNote } from '../audit/audit-store.ts';
import type { Application } from '../workspace/application.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Portion } from './run-command.ts';

/** What a handler may use: the application, the open workspace, the time, and who asks. */
export interface QueryContext {
  readonly application: Application;
  /** The open workspace; asking for it when none is open throws AppError('no-workspace'). */
  readonly workspace: Workspace;
  /** Who asks; for methods that anyone may ask it may be nobody. */
  readonly actor: Actor;
  /** The session that came with the call; locked only in methods that anyone may ask. */
  readonly session: Session | null;
  readonly mustChangePassword: boolean;
  now(): Date;
}

/** A command runs inside one transaction; its note becomes the audit entry of that transaction. */
export interface CommandContext extends QueryContext {
  note(note: AuditNote): void;
}

/** A job reads and stages as long as it needs, and changes what others see in one `commit`. */
export interface JobContext extends QueryContext {
  readonly signal: AbortSignal;
  /** From here on the job is that person's work: somebody has shown who he is on the way. */
  actAs(actor: Actor): void;
  progress(phase: string, done: number, total: number): void;
  /** Says that others see something else from now on although nothing was committed, such as an import that waits to be looked at. */
  announce(): void;
  /** One transaction with its audit entry; throws when the job was cancelled before. */
  commit<Result>(work: (context: CommandContext) => Result): Result;
  /**
   * The same for what takes longer than others should wait: after each portion that `work` yields, queries are answered. It
   * begins when no other job is under way, because none may read what is half written, and can be cancelled to its end.
   */
  commitInPortions<Result>(work: (context: CommandContext) => Generator<Portion, Result>): Promise<Result>;
}
