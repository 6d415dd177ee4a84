import { AppError } from '#contract/app-error.ts';
import { type Attempts, afterFailure, isLockedOut } from '#domain/account/lockout.ts';
import { passwordFault, passwordFaultSentence } from '#domain/account/password-strength.ts';
import type { SecurityRule } from '#domain/account/security-rule.ts';
import { instantText } from '../service/clock.ts';
import type { JobContext } from '../service/context.ts';
import type { Account } from './account-store.ts';
import { isPassword } from './password-hash.ts';

/** Throws AppError('invalid-input') for a new password that the rule of the profile does not take. */
export function requireStrength(password: string, rule: SecurityRule, name: string): void {
  const fault = passwordFault(password, rule, name);
  if (fault) throw new AppError('invalid-input', passwordFaultSentence(fault, rule));
}

/**
 * Throws AppError('not-allowed') unless the password is that account's. Each wrong one is counted and leaves its own
 * entry in the trail; after too many none is taken for a while. Several at once wait for each other, so that no guess
 * escapes the count. The caller clears the count where he commits what the password was for.
 */
export function requirePassword(context: JobContext, accountId: number, password: string): Promise<void> {
  const { accounts } = context.workspace;
  return checkSecret(context, password, {
    what: '密码',
    subject: () => known(accounts.get(accountId)).name,
    kept: () => known(accounts.get(accountId)).password,
    attempts: () => known(accounts.get(accountId)).attempts,
    count: attempts => accounts.setAttempts(accountId, attempts),
    wayOut: '或请系统管理员重置密码',
  });
}

export interface Secret {
  readonly what: string;
  readonly subject: () => string;
  /** As `hashPassword` made it. */
  readonly kept: () => string;
  readonly attempts: () => Attempts;
  readonly count: (attempts: Attempts) => void;
  readonly wayOut: string;
}

/** Checks what somebody typed against what is kept, with count, trace and lock. */
export function checkSecret(context: JobContext, typed: string, secret: Secret): Promise<void> {
  const { bureau, oneSecretAtATime } = context.workspace;
  return oneSecretAtATime(async () => {
    const now = context.now().getTime();
    if (isLockedOut(secret.attempts(), now)) throw lockedOut(secret, secret.attempts());
    if (await isPassword(typed, secret.kept())) return;
    const rule = bureau.security();
    const attempts = afterFailure(secret.attempts(), rule, now);
    context.commit(command => {
      secret.count(attempts);
      command.note({ subject: secret.subject(), after: failureNote(secret.what, attempts) });
    });
    if (attempts.lockedUntil !== null) throw lockedOut(secret, attempts);
    const left = rule.lockoutFailures - attempts.failures;
    throw new AppError('not-allowed', `${secret.what}不正确，还可以再试 ${left} 次。`);
  });
}

function failureNote(what: string, { failures, lockedUntil }: Attempts) {
  return {
    结果: `${what}不正确`,
    连续次数: failures,
    ...(lockedUntil === null ? {} : { 锁定至: instantText(new Date(lockedUntil)) }),
  };
}

function lockedOut({ what, wayOut }: Secret, { lockedUntil }: Attempts): AppError {
  const until = instantText(new Date(lockedUntil ?? 0)).slice(11, 16);
  return new AppError('not-allowed', `${what}连续输错次数过多，已锁定到 ${until}。请到时再试，${wayOut}。`);
}

function known(account: Account | null): Account {
  if (!account) throw new RangeError('An account is never removed.');
  return account;
}
