import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRecoveryCode, recoveryBase, recoveryCode, recoveryLength } from '#domain/account/recovery-code.ts';

const numbers = fc.array(fc.integer({ min: 0, max: recoveryBase - 1 }), {
  minLength: recoveryLength,
  maxLength: recoveryLength,
});
const codes = numbers.map(recoveryCode);

test('a code is five groups of five signs that nobody mistakes for another', () => {
  fc.assert(
    fc.property(codes, code => {
      expect(code).toMatch(/^([2-9A-HJKMNP-Z]{5}-){4}[2-9A-HJKMNP-Z]{5}$/);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test('a code is read in any case, width and grouping', () => {
  fc.assert(
    fc.property(codes, code => {
      const wide = code.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      for (const typed of [
        code,
        code.toLowerCase(),
        code.replaceAll('-', ''),
        ` ${code.replaceAll('-', ' — ')} `,
        wide,
      ]) {
        expect(readRecoveryCode(typed)).toEqual({ ok: true, code });
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

test('every single wrong sign is found', () => {
  const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
  const code = recoveryCode(
    Array.from({ length: recoveryLength }, (_, place) => (place * 7) % recoveryBase),
  ).replaceAll('-', '');
  let tried = 0;
  for (let place = 0; place < code.length; place++) {
    for (const sign of alphabet) {
      if (sign === code[place]) continue;
      const typed = code.slice(0, place) + sign + code.slice(place + 1);
      expect(readRecoveryCode(typed)).toEqual({ ok: false, reason: 'check' });
      tried++;
    }
  }
  expect(tried).toBe(25 * 30);
});

test('every exchange of two different signs is found, wherever they stand', () => {
  fc.assert(
    fc.property(codes, fc.nat(24), fc.nat(24), (code, left, right) => {
      const signs = [...code.replaceAll('-', '')];
      fc.pre(signs[left] !== signs[right]);
      [signs[left], signs[right]] = [signs[right] ?? '', signs[left] ?? ''];
      expect(readRecoveryCode(signs.join(''))).toEqual({ ok: false, reason: 'check' });
    }),
    { seed: 5, numRuns: 1000 },
  );
});

test('what is no code says why', () => {
  const code = recoveryCode(Array.from({ length: recoveryLength }, () => 0));
  expect(readRecoveryCode(code.slice(1))).toEqual({ ok: false, reason: 'length' });
  expect(readRecoveryCode('')).toEqual({ ok: false, reason: 'length' });
  for (const sign of '01OIL码') expect(readRecoveryCode(sign + code.slice(1))).toEqual({ ok: false, reason: 'sign' });
  expect(() => recoveryCode([1, 2])).toThrow(RangeError);
  expect(() => recoveryCode(Array.from({ length: recoveryLength }, () => 31))).toThrow(RangeError);
});
