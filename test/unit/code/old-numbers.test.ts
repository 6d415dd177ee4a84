import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkIdentityNumber } from '#domain/code/identity-number.ts';
import { mod1110CheckDigit } from '#domain/code/mod-11-10.ts';
import { isOrganisationCode, organisationCheckSign } from '#domain/code/organisation-code.ts';
import { checkRegistrationNumber } from '#domain/code/registration-number.ts';

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: length, maxLength: length }).map(row => row.join(''));

describe('注册号', () => {
  test.each(['110108000000016', '371726200000124'])('%s ends in the right digit', number => {
    expect(checkRegistrationNumber(number)).toEqual({ ok: true, form: '15-digit' });
  });

  test('the example of ISO 7064 MOD 11,10 comes out', () => {
    expect(mod1110CheckDigit('0794')).toBe('5');
  });

  test('any single wrong digit of fifteen is found', () => {
    fc.assert(
      fc.property(digits(14), fc.nat(14), fc.integer({ min: 1, max: 9 }), (body, place, step) => {
        const number = body + mod1110CheckDigit(body);
        expect(checkRegistrationNumber(number).ok).toBe(true);
        const wrong = number.slice(0, place) + ((Number(number[place]) + step) % 10) + number.slice(place + 1);
        expect(checkRegistrationNumber(wrong)).toEqual({ ok: false, reason: 'check' });
      }),
      { seed: 7064 },
    );
  });

  test('thirteen digits are the older form and carry no check', () => {
    expect(checkRegistrationNumber('3717262800123')).toEqual({ ok: true, form: '13-digit' });
  });

  test('other lengths and letters are no registration number', () => {
    expect(checkRegistrationNumber('37172620000012')).toEqual({ ok: false, reason: 'length' });
    expect(checkRegistrationNumber('37172620000012X')).toEqual({ ok: false, reason: 'digits' });
  });
});

describe('公民身份号码', () => {
  test('the sample of the standard is right and tells its birthday', () => {
    expect(checkIdentityNumber('11010519491231002X')).toEqual({ ok: true, birth: '1949-12-31' });
  });

  test.each([
    ['11010519491231002', 'length'],
    ['1101051949123100AX', 'digits'],
    ['11010519491331002X', 'birth'],
    ['11010519490230002X', 'birth'],
    ['110105194912310021', 'check'],
  ])('%s is refused for its %s', (number, reason) => {
    expect(checkIdentityNumber(number)).toEqual({ ok: false, reason });
  });
});

describe('组织机构代码', () => {
  test('known codes of GB 11714 are right, an X among the check signs', () => {
    expect(isOrganisationCode('MA3ABCDE1')).toBe(true);
    expect(isOrganisationCode('50000012X')).toBe(true);
    expect(isOrganisationCode('500000121')).toBe(false);
  });

  test('signs outside the alphabet have no check sign', () => {
    expect(organisationCheckSign('MA3-BCDE')).toBeNull();
  });
});
