import { AppError } from '#contract/app-error.ts';
import type { ParsedInputOf } from '#contract/contract.ts';
import { readRecoveryCode } from '#domain/account/recovery-code.ts';
import { wrapperOf } from '../personal/key-wrap.ts';
import { keyByRecoveryCode, wrapForAccount, wrapForRecovery } from '../personal/workspace-key.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import { actorOf } from './caller.ts';
import { beginSession, newRecoveryCode } from './first-account.ts';
import { checkSecret, requireStrength } from './password-check.ts';
import { hashPassword } from './password-hash.ts';

const misread = {
  length: '恢复码应为 25 位（5 组，每组 5 位）。请核对是否抄漏或多抄。',
  sign: '恢复码里有不会出现的字符：没有 0、1 和字母 I、L、O。请对照纸上的原件。',
  check: '恢复码有一位抄错了，校验位对不上。请对照纸上的原件逐组核对。',
} as const;

/** Lets an administrator back in who has lost his password: whoever holds the printed code gives him a new one. */
export async function recoverAccount(context: JobContext, input: ParsedInputOf<'account.recover'>) {
  const { workspace } = context;
  const { accounts, recovery, bureau, sessions } = workspace;
  const reading = readRecoveryCode(input.code);
  if (!reading.ok) throw new AppError('invalid-input', misread[reading.reason]);
  const account = administratorNamed(context, input.name);
  requireStrength(input.password, bureau.security(), account.name);
  await checkRecoveryCode(context, reading.code, account.name);

  const { passwordCost } = context.application.options;
  const code = newRecoveryCode();
  const [password, codeHash] = [
    await hashPassword(input.password, passwordCost),
    await hashPassword(code, passwordCost),
  ];
  const wrappers = {
    account: await wrapperOf(input.password, passwordCost),
    recovery: await wrapperOf(code, passwordCost),
  };
  const key = (await keyByRecoveryCode(workspace, reading.code)) ?? workspace.personal.key();
  const actor = actorOf(workspace, account);
  context.actAs(actor);
  context.commit(command => {
    const at = instantText(command.now());
    accounts.setPassword(account.id, password, false, at);
    accounts.setActive(account.id, true);
    recovery.save(codeHash, at);
    wrapForAccount(workspace, account.id, wrappers.account, key);
    wrapForRecovery(workspace, wrappers.recovery, key);
    command.note({ subject: account.name, after: { 结果: '用恢复码重设密码，恢复码已更换' } });
  });
  sessions.endAllOf(account.id);
  return { session: beginSession(context, actor, key), recoveryCode: code };
}

/** The code is for administrators alone: they can help everybody else. */
function administratorNamed({ workspace }: JobContext, name: string) {
  const account = workspace.accounts.named(name);
  if (account && actorOf(workspace, account).permissions.has('account.manage')) return account;
  throw new AppError('not-allowed', '恢复码只能用来重设系统管理员的密码。其他人的密码请由系统管理员重置。');
}

function checkRecoveryCode(context: JobContext, code: string, subject: string): Promise<void> {
  const { recovery } = context.workspace;
  const kept = () => {
    const found = recovery.get();
    if (!found) throw new AppError('not-allowed', '这份数据没有恢复码。');
    return found;
  };
  return checkSecret(context, code, {
    what: '恢复码',
    subject: () => subject,
    kept: () => kept().code,
    attempts: () => kept().attempts,
    count: recovery.setAttempts,
    wayOut: '并请对照纸上的原件',
  });
}
