import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { noFailures } from '#domain/account/lockout.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { newRecoveryCode } from './first-account.ts';
import { requirePassword } from './password-check.ts';
import { hashPassword } from './password-hash.ts';

/** Makes another recovery code, as when the paper was lost or seen; the one before is good no more. */
export async function renewCode(context: JobContext, { password }: ParsedInputOf<'account.renewCode'>) {
  const { workspace, application, session, actor } = context;
  if (!session) throw new AppError('signed-out', '登录已结束，请重新登录。');
  await requirePassword(context, session.accountId, password);
  const recoveryCode = newRecoveryCode();
  const hash = await hashPassword(recoveryCode, application.options.passwordCost);
  context.commit(command => {
    workspace.accounts.setAttempts(session.accountId, noFailures);
    workspace.recovery.save(hash, instantText(command.now()));
    command.note({ subject: actor.name, after: { 结果: '更换恢复码，原恢复码作废' } });
  });
  return { recoveryCode };
}
