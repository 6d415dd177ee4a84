import { temporaryPassword, temporaryPasswordNumbers } from '#domain/account/temporary-password.ts';

/** A password nobody has seen yet, long enough for the rule of the profile. */
export function newTemporaryPassword(length: number): string {
  const numbers = crypto.getRandomValues(new Uint32Array(temporaryPasswordNumbers(length)));
  return temporaryPassword([...numbers], length);
}
