import type { SecurityRule } from './security-rule.ts';

/** Wrong passwords in a row, and until when none is taken; times in milliseconds. */
export interface Attempts {
  readonly failures: number;
  readonly lockedUntil: number | null;
}

export const noFailures: Attempts = { failures: 0, lockedUntil: null };

type LockoutRule = Pick<SecurityRule, 'lockoutFailures' | 'lockoutMinutes'>;

/** Whether no password is taken at this time, not even the right one. */
export const isLockedOut = ({ lockedUntil }: Attempts, now: number): boolean =>
  lockedUntil !== null && now < lockedUntil;

/** The count after one more wrong password; a lock that is over begins a new count. */
export function afterFailure(before: Attempts, rule: LockoutRule, now: number): Attempts {
  const failures = (before.lockedUntil === null ? before.failures : 0) + 1;
  const locked = failures >= rule.lockoutFailures;
  return { failures, lockedUntil: locked ? now + rule.lockoutMinutes * 60_000 : null };
}
