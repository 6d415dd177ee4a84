import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordFault } from '#domain/account/password-strength.ts';
import { usualSecurity } from '#domain/account/security-rule.ts';
import { temporaryPassword, temporaryPasswordNumbers } from '#domain/account/temporary-password.ts';

test('whatever the random numbers, a temporary password satisfies the strictest rule and has no sign that is misread', () => {
  const numbers = fc.array(fc.nat(2 ** 31), { minLength: 64, maxLength: 64 });
  const property = fc.property(numbers, fc.integer({ min: 6, max: 64 }), (random, length) => {
    const password = temporaryPassword(random, length);
    expect(password).toHaveLength(temporaryPasswordNumbers(length));
    expect(password).not.toMatch(/[0O1lI]/);
    expect(passwordFault(password, { ...usualSecurity, passwordLength: length, passwordKinds: 4 })).toBeNull();
  });
  fc.assert(property, { seed: 7, numRuns: 300 });
});

test('it is never made of fewer random numbers than it has signs', () => {
  expect(() => temporaryPassword([1, 2, 3], 8)).toThrow(RangeError);
});
