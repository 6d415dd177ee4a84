import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordFault, passwordFaultSentence, plainPassword } from '#domain/account/password-strength.ts';
import { usualSecurity } from '#domain/account/security-rule.ts';

test.each([
  ['Yunhe#2026', null],
  ['云河县Yh262', null],
  ['zhong-Guo7', null],
  ['Ab1#', 'short'],
  ['', 'short'],
  ['一二三四五六七', 'short'],
  ['zhongguoren', 'few-kinds'],
  ['82946173', 'few-kinds'],
  ['zhongguo82946', 'few-kinds'],
  ['12345678', 'common'],
  ['Aaaaaaaa1', 'common'],
  ['Abcdefg1', 'common'],
  ['87654321', 'common'],
  ['Password1!', 'common'],
  ['Admin@123', 'common'],
  ['P@ssw0rd', 'common'],
  ['Qwerty123!', 'common'],
  ['林英Lin2026', 'name'],
] as const)('of the password “%s” of 林英 is said: %s', (password, fault) => {
  expect(passwordFault(password, usualSecurity, '林英')).toBe(fault);
});

test('a password in full width is judged as the same in half width', () => {
  expect(passwordFault('１２３４５６７８', usualSecurity)).toBe('common');
  expect(plainPassword('Ｙｕｎｈｅ＃１')).toBe('Yunhe#1');
});

test('a stricter rule takes nothing that a milder one refuses', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.integer({ min: 6, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      (password, passwordLength, passwordKinds) => {
        const mild = passwordFault(password, { passwordLength, passwordKinds });
        const strict = passwordFault(password, {
          passwordLength: passwordLength + 2,
          passwordKinds: Math.min(4, passwordKinds + 1),
        });
        if (mild !== null) expect(strict).not.toBeNull();
      },
    ),
    { seed: 2, numRuns: 1000 },
  );
});

test('every fault is said with what the rule asks for', () => {
  expect(passwordFaultSentence('short', { passwordLength: 10, passwordKinds: 3 })).toContain('10 位');
  expect(passwordFaultSentence('few-kinds', { passwordLength: 8, passwordKinds: 4 })).toContain('4 种');
  for (const fault of ['common', 'name'] as const)
    expect(passwordFaultSentence(fault, usualSecurity)).toMatch(/请换一个。$/);
});
