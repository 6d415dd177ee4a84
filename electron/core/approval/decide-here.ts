import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { noFailures } from '#domain/account/lockout.ts';
import type { Account } from '../account/account-store.ts';
import { actorOf } from '../account/caller.ts';
import { requirePassword } from '../account/password-check.ts';
import type { JobContext } from '../service/context.ts';
import { decideAs, requireDecidable } from './approval-commands.ts';
import { mayDecide } from './deciders.ts';

/** Somebody else decides at this page by his password: wrong ones count and lock as at sign-in, and nobody is signed in by it. */
export async function decideHere(context: JobContext, input: ParsedInputOf<'approval.decideHere'>) {
  const { workspace } = context;
  const pageOf = context.actor.name;
  const account = requireDecider(context, input.accountId);
  requireDecidable(context, input, account.id);
  await requirePassword(context, account.id, input.password);
  context.actAs(actorOf(workspace, account));
  return context.commit(command => {
    // While his password was looked at, his account may have been changed.
    requireDecider(context, account.id);
    workspace.accounts.setAttempts(account.id, noFailures);
    return decideAs(command, input, pageOf);
  });
}

function requireDecider({ workspace }: JobContext, id: number): Account {
  const account = workspace.accounts.get(id);
  if (!account?.active) throw new AppError('not-allowed', '没有这个账号，或账号已停用。请另选审批人。');
  if (!mayDecide(workspace, account)) {
    throw new AppError('not-allowed', `${account.name}的账号没有“审批”的权限。请另选审批人，或请系统管理员调整角色。`);
  }
  if (account.mustChange) {
    throw new AppError(
      'not-allowed',
      `${account.name}的密码是别人代设的。请本人先登录一次，改成自己的密码，再来审批。`,
    );
  }
  return account;
}
