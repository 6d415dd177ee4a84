import { randomInt } from 'node:crypto';
import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { recoveryBase, recoveryCode, recoveryLength } from '#domain/account/recovery-code.ts';
import type { SecurityRule } from '#domain/account/security-rule.ts';
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
  };
}

/** A code that nobody has seen yet. */
export function newRecoveryCode(): string {
  return recoveryCode(Array.from({ length: recoveryLength }, () => randomInt(recoveryBase)));
}

/** Writes the usual roles, the first account as an administrator, and the code; answers who that is. */
export function writeFirstAccount({ workspace, application, now }: CommandContext, first: FirstAccount): Actor {
  const at = instantText(now());
  writeUsualRoles(workspace, application);
  const { name, password } = first;
  const id = workspace.accounts.add({ name, password, mustChange: false, roles: [administratorRole] }, at);
  workspace.recovery.save(first.recoveryHash, at);
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
  return { session: beginSession(context, actor), recoveryCode: first.recoveryCode };
}

function refuseSecond({ accounts }: Workspace): void {
  if (accounts.any()) throw new AppError('conflict', '这份数据已经有账号了，请直接登录。');
}

/** The session of somebody who has just shown who he is; the one his page had before ends. */
export function beginSession({ workspace, session, now }: JobContext, actor: Actor): string {
  if (actor.accountId === null) throw new RangeError('Nobody cannot sign in.');
  if (session) workspace.sessions.end(session);
  return workspace.sessions.begin(actor.accountId, now().getTime());
}
