import { randomInt } from 'node:crypto';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { recoveryBase, recoveryCode, recoveryLength } from '#domain/account/recovery-code.ts';
import type { SecurityRule } from '#domain/account/security-rule.ts';
import { type Wrapper, wrapperOf } from '../personal/key-wrap.ts';
import { sweepPlainText } from '../personal/plain-text-store.ts';
import { beginKey, newWorkspaceKey, wrapForAccount, wrapForRecovery } from '../personal/workspace-key.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import type { Application } from '../workspace/application.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Actor } from './actor.ts';
import { actorOf } from './caller.ts';
import { requireStrength } from './password-check.ts';
import { hashPassword } from './password-hash.ts';
import { administratorRole, shippedRoles } from './shipped-roles.ts';

/** The first account and the recovery code, ready to be written: hashing takes long and belongs in no transaction. */
export interface FirstAccount {
  readonly name: string;
  readonly password: string;
  /** As it is printed. */
  readonly recoveryCode: string;
  readonly recoveryHash: string;
  /** The workspace key, which the account and the code open from now on. */
  readonly key: Uint8Array;
  readonly wrappers: { readonly account: Wrapper; readonly recovery: Wrapper };
}

/** Throws AppError('invalid-input') when the password is too weak. */
export async function prepareFirstAccount(
  { options }: Application,
  { name, password }: ParsedInputOf<'account.createFirst'>,
  rule: SecurityRule,
): Promise<FirstAccount> {
  requireStrength(password, rule, name);
  const code = newRecoveryCode();
  return {
    name,
    password: await hashPassword(password, options.passwordCost),
    recoveryCode: code,
    recoveryHash: await hashPassword(code, options.passwordCost),
    key: newWorkspaceKey(),
    wrappers: {
      account: await wrapperOf(password, options.passwordCost),
      recovery: await wrapperOf(code, options.passwordCost),
    },
  };
}

/** A code that nobody has seen yet. */
export function newRecoveryCode(): string {
  return recoveryCode(Array.from({ length: recoveryLength }, () => randomInt(recoveryBase)));
}

/** Writes the usual roles, the first account as an administrator, and the code; answers who that is. */
export function writeFirstAccount(context: CommandContext, first: FirstAccount): Actor {
  const { workspace, application, now } = context;
  const at = instantText(now());
  writeUsualRoles(workspace, application);
  const { name, password } = first;
  const id = workspace.accounts.add({ name, password, mustChange: false, roles: [administratorRole] }, at);
  workspace.recovery.save(first.recoveryHash, at);
  beginKey(context, first.key);
  wrapForAccount(workspace, id, first.wrappers.account, first.key);
  wrapForRecovery(workspace, first.wrappers.recovery, first.key);
  return actorOf(workspace, { id, name });
}

/** Gives a workspace its own copy of the usual roles. */
export function writeUsualRoles({ roles }: Workspace, { options }: Application): void {
  for (const role of shippedRoles(options.resourceFolder)) roles.save(role, false);
}

/** The first account of a workspace that an older version made; whoever makes it is its administrator. */
export async function createFirst(context: JobContext, input: ParsedInputOf<'account.createFirst'>) {
  const { application, workspace } = context;
  refuseSecond(workspace);
  const first = await prepareFirstAccount(application, input, workspace.bureau.security());
  const actor = context.commit(command => {
    refuseSecond(workspace);
    const made = writeFirstAccount(command, first);
    context.actAs(made);
    command.note({ subject: made.name, after: { 角色: made.roles } });
    return made;
  });
  sweepPlainText(workspace.database);
  return { session: beginSession(context, actor, first.key), recoveryCode: first.recoveryCode };
}

function refuseSecond({ accounts }: Workspace): void {
  if (accounts.any()) throw new AppError('conflict', '这份数据已经有账号了，请直接登录。');
}

/**
 * The session of somebody who has just shown who he is, and the workspace key that his password has opened; the session his
 * page had before ends.
 */
export function beginSession({ workspace, session, now }: JobContext, actor: Actor, key: Uint8Array | null): string {
  if (actor.accountId === null) throw new RangeError('Nobody cannot sign in.');
  const token = workspace.sessions.begin(actor.accountId, now().getTime());
  // Only now, so that the key is not forgotten in between.
  if (session) workspace.sessions.end(session);
  if (key) workspace.personal.open(key);
  return token;
}
