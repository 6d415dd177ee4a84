import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { plainPassword } from '#domain/account/password-strength.ts';
import { wrapperOf } from '../personal/key-wrap.ts';
import { keyByPassword, wrapForAccount } from '../personal/workspace-key.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { requireAccount } from './account-commands.ts';
import { requirePassword, requireStrength } from './password-check.ts';
import { hashPassword } from './password-hash.ts';

const done = { done: true } as const;

/** Changes one's own password; pages that had signed in with the old one elsewhere have to sign in again. */
export async function changePassword(context: JobContext, input: ParsedInputOf<'account.changePassword'>) {
  const { actor, session, workspace, application } = context;
  if (!session) throw new AppError('signed-out', '登录已结束，请重新登录。');
  requireStrength(input.password, workspace.bureau.security(), actor.name);
  if (plainPassword(input.password) === plainPassword(input.current)) {
    throw new AppError('invalid-input', '新密码与原密码相同，请换一个。');
  }
  await requirePassword(context, session.accountId, input.current);
  const { passwordCost } = application.options;
  const password = await hashPassword(input.password, passwordCost);
  const wrapper = await wrapperOf(input.password, passwordCost);
  const key = workspace.personal.key() ?? (await keyByPassword(workspace, session.accountId, input.current));
  context.commit(command => {
    workspace.accounts.setPassword(session.accountId, password, false, instantText(command.now()));
    wrapForAccount(workspace, session.accountId, wrapper, key);
    command.note({ subject: actor.name, after: { 结果: '本人修改密码' } });
  });
  workspace.sessions.endAllOf(session.accountId, session);
  return done;
}

/** Gives somebody a password that he must change; his pages have to sign in again. */
export async function resetPassword(context: JobContext, input: ParsedInputOf<'account.resetPassword'>) {
  const { workspace, application } = context;
  const account = requireAccount(workspace, input.id);
  requireStrength(input.password, workspace.bureau.security(), account.name);
  const { passwordCost } = application.options;
  const password = await hashPassword(input.password, passwordCost);
  const wrapper = await wrapperOf(input.password, passwordCost);
  context.commit(command => {
    workspace.accounts.setPassword(account.id, password, true, instantText(command.now()));
    wrapForAccount(workspace, account.id, wrapper, workspace.personal.key());
    command.note({ subject: account.name, after: { 结果: '重置密码，须由本人修改' }, reason: input.reason });
  });
  workspace.sessions.endAllOf(account.id);
  return done;
}
