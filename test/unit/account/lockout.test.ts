import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attempts, afterFailure, isLockedOut, noFailures } from '#domain/account/lockout.ts';

const rule = { lockoutFailures: 5, lockoutMinutes: 15 };
const minutes = 60_000;

const afterFailures = (count: number, now: number): Attempts => {
  let attempts = noFailures;
  for (let failure = 0; failure < count; failure++) attempts = afterFailure(attempts, rule, now);
  return attempts;
};

test('the fifth wrong password in a row locks for fifteen minutes to the moment', () => {
  expect(afterFailures(4, 1000)).toEqual({ failures: 4, lockedUntil: null });
  const locked = afterFailures(5, 1000);
  expect(locked).toEqual({ failures: 5, lockedUntil: 1000 + 15 * minutes });
  expect(isLockedOut(locked, 1000 + 15 * minutes - 1)).toBe(true);
  expect(isLockedOut(locked, 1000 + 15 * minutes)).toBe(false);
});

test('after a lock the count begins anew', () => {
  expect(afterFailure(afterFailures(5, 0), rule, 20 * minutes)).toEqual({ failures: 1, lockedUntil: null });
});

test('within any span of a lock no more guesses than the rule allows are ever taken', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 4 * minutes }), { maxLength: 200 });
  fc.assert(
    fc.property(pauses, waits => {
      let attempts = noFailures;
      let now = 0;
      const taken: number[] = [];
      for (const wait of waits) {
        now += wait;
        if (isLockedOut(attempts, now)) continue;
        taken.push(now);
        attempts = afterFailure(attempts, rule, now);
      }
      for (let first = 0; first + 5 < taken.length; first++) {
        expect((taken[first + 5] ?? 0) - (taken[first] ?? 0)).toBeGreaterThanOrEqual(15 * minutes);
      }
    }),
    { seed: 6, numRuns: 300 },
  );
});
