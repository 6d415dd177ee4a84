import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { noFailures } from '#domain/account/lockout.ts';
import { wrapperOf } from '../personal/key-wrap.ts';
import { sweepPlainText } from '../personal/plain-text-store.ts';
import { beginKey, keyByPassword, newWorkspaceKey, wrapForAccount } from '../personal/workspace-key.ts';
import { instantText } from '../service/clock.ts';
import type { CommandContext, JobContext } from '../service/context.ts';
import { actorOf } from './caller.ts';
import { beginSession } from './first-account.ts';
import { requirePassword } from './password-check.ts';

const done = { done: true } as const;

/** Begins a session for whoever knows the password of an account; the trail names him. */
export async function signIn(context: JobContext, { name, password }: ParsedInputOf<'account.signIn'>) {
  const { accounts } = context.workspace;
  const account = accounts.named(name);
  if (!account?.active) {
    // The name is not kept: what stands there may be a password in the wrong field.
    context.commit(command =>
      command.note({ subject: account?.name ?? '未知账号', after: { 结果: '没有这个账号或已停用' } }),
    );
    throw new AppError('not-allowed', '没有这个账号，或账号已停用。请核对账号名，或联系系统管理员。');
  }
  await requirePassword(context, account.id, password);
  const { key, keep } = await keyAtSignIn(context, account.id, password);
  const actor = actorOf(context.workspace, account);
  context.actAs(actor);
  context.commit(command => {
    accounts.setAttempts(account.id, noFailures);
    accounts.signedIn(account.id, instantText(command.now()));
    keep(command);
    command.note({ subject: account.name, after: { 结果: '登录' } });
  });
  sweepPlainText(context.workspace.database);
  return { session: beginSession(context, actor, key) };
}

/**
 * The workspace key that a password opens, and what of it must be written down: an account without a wrap gets one as soon as
 * the key is open, and a workspace that has accounts but no key yet gets its key.
 */
async function keyAtSignIn({ workspace, application }: JobContext, id: number, password: string) {
  const { keys, personal } = workspace;
  const wrapped = await keyByPassword(workspace, id, password);
  if (wrapped) return { key: wrapped, keep: () => undefined };
  const open = personal.key();
  const key = open ?? (keys.exists() ? null : newWorkspaceKey());
  if (!key) return { key, keep: () => undefined };
  const wrapper = await wrapperOf(password, application.options.passwordCost);
  const keep = (command: CommandContext) => {
    if (!open) beginKey(command, key);
    wrapForAccount(workspace, id, wrapper, key);
  };
  return { key, keep };
}

/** Opens the locked session of a page again with the password of its owner. */
export async function unlock(context: JobContext, { password }: ParsedInputOf<'account.unlock'>) {
  const { actor, session, workspace } = context;
  if (!session) throw new AppError('signed-out', '登录已结束，请重新登录。');
  await requirePassword(context, session.accountId, password);
  context.commit(command => {
    workspace.accounts.setAttempts(session.accountId, noFailures);
    command.note({ subject: actor.name, after: { 结果: '解锁' } });
  });
  session.locked = false;
  session.lastCallAt = context.now().getTime();
  return done;
}
