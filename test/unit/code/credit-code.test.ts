import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCreditCode, creditCodeArea, creditCodeCheckSign } from '#domain/code/credit-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const RIGHT = [
  '91350100M000100Y43',
  '91371726MA3ABCDE1H',
  '92371726MA3TEXT0XU',
  '93140981MA0K0K0K3P',
  '12360202491234564B',
  '5262010250000012XH',
];
const bodies = fc.array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 }).map(signs => signs.join(''));

describe('统一社会信用代码', () => {
  test.each(RIGHT)('%s is right, its inner organisation code too', code => {
    expect(checkCreditCode(code)).toEqual({ ok: true, warnings: [] });
  });

  test('the check sign completes every body, and any other sign in any place is found', () => {
    fc.assert(
      fc.property(bodies, fc.nat(17), fc.nat(29), (body, place, step) => {
        const code = body + creditCodeCheckSign(body);
        expect(checkCreditCode(code).ok).toBe(true);
        const other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(place)) + 1 + step) % 31);
        const wrong = code.slice(0, place) + other + code.slice(place + 1);
        expect(checkCreditCode(wrong)).toEqual({ ok: false, reason: 'check' });
      }),
      { seed: 32100 },
    );
  });

  test('two neighbouring signs that changed places are found', () => {
    fc.assert(
      fc.property(bodies, fc.nat(15), (body, place) => {
        const code = body + creditCodeCheckSign(body);
        const [a, b] = [code.charAt(place), code.charAt(place + 1)];
        fc.pre(a !== b);
        expect(checkCreditCode(code.slice(0, place) + b + a + code.slice(place + 2)).ok).toBe(false);
      }),
      { seed: 2015 },
    );
  });

  test.each([...'IOZSV'])('the letter %s is not used', letter => {
    expect(checkCreditCode(`91371726MA3ABCD${letter}1H`)).toEqual({ ok: false, reason: 'alphabet' });
  });

  test('lower case is for the importer to repair, not for the rule to accept', () => {
    expect(checkCreditCode('91371726ma3abcde1h')).toEqual({ ok: false, reason: 'alphabet' });
  });

  test.each(['', '91371726MA3ABCDE1', '91371726MA3ABCDE1H0', '371726200000124'])('"%s" has not 18 signs', code => {
    expect(checkCreditCode(code)).toEqual({ ok: false, reason: 'length' });
  });

  test('a wrong inner organisation code, an unknown area and an unknown department are only doubts', () => {
    const body = 'B1371726MA3ABCDE2';
    const code = body + creditCodeCheckSign(body);
    expect(checkCreditCode(code)).toEqual({ ok: true, warnings: ['department', 'organisation-code'] });
    expect(checkCreditCode('91371726MA3ABCDE1H', area => area === '110108')).toEqual({ ok: true, warnings: ['area'] });
  });

  test('the area stands in places 3 to 8', () => {
    expect(creditCodeArea('91371726MA3ABCDE1H')).toBe('371726');
  });

  test('a check sign is only made of 17 signs of the alphabet', () => {
    expect(() => creditCodeCheckSign('9137')).toThrow(RangeError);
    expect(() => creditCodeCheckSign('91371726MA3ABCDEI')).toThrow(RangeError);
  });
});
