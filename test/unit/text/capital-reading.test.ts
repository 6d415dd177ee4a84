import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCapital } from '#domain/text/capital-reading.ts';
import { currencyName } from '#domain/text/currency.ts';
import { shiftDecimal } from '#domain/text/decimal.ts';

const yuan = (amount: string, currency = 'CNY', currencyStated = true) => ({
  ok: true,
  capital: { amount, unit: 'yuan', currency, currencyStated },
});

describe('reading a 注册资本', () => {
  test.each([
    ['5000万人民币', yuan('50000000')],
    ['20万元人民币', yuan('200000')],
    ['2000.000000万人民币', yuan('20000000')],
    ['1060(万元人民币)', yuan('10600000')],
    ['10万美元', yuan('100000', 'USD')],
    ['5000万', yuan('50000000', 'CNY', false)],
    ['500(万)', yuan('5000000', 'CNY', false)],
    ['300（万）', yuan('3000000', 'CNY', false)],
    ['人民币500万元', yuan('5000000')],
    ['1,000万元', yuan('10000000', 'CNY', false)],
    ['1.5亿元人民币', yuan('150000000')],
    ['0.35万港元', yuan('3500', 'HKD')],
    ['500000美元', yuan('500000', 'USD')],
    ['USD 20万', yuan('200000', 'USD')],
    ['叁', { ok: false, reason: 'unreadable' }],
    ['人民币元', { ok: false, reason: 'no-amount' }],
    ['万美元', { ok: false, reason: 'no-amount' }],
    ['20万美元人民币', { ok: false, reason: 'unreadable' }],
    ['人民币20万美元', { ok: false, reason: 'unreadable' }],
    ['-5万元', { ok: false, reason: 'unreadable' }],
    ['N/A', { ok: false, reason: 'empty' }],
    ['', { ok: false, reason: 'empty' }],
  ])('%s', (text, reading) => {
    expect(readCapital(text)).toEqual(reading);
  });

  test.each(['20', '20.00()'])('%s names no unit, and none is invented', text => {
    expect(readCapital(text)).toEqual({
      ok: true,
      capital: { amount: '20', unit: 'unstated', currency: 'CNY', currencyStated: false },
    });
  });

  test('the heading 注册资本（万元） gives bare numbers their unit and changes no stated one', () => {
    expect(readCapital('20', '万元')).toEqual(yuan('200000', 'CNY', false));
    expect(readCapital('20', '元')).toEqual(yuan('20', 'CNY', false));
    expect(readCapital('20万', '万元')).toEqual(yuan('200000', 'CNY', false));
    expect(readCapital('200000元', '万元')).toEqual(yuan('200000', 'CNY', false));
  });

  test('currencies have Chinese names', () => {
    expect(currencyName('USD')).toBe('美元');
  });
});

describe('moving a decimal point', () => {
  test('it is exact where floating numbers are not', () => {
    expect(shiftDecimal('0.07', 4)).toBe('700');
    expect(shiftDecimal('1234567890123456789.12345', 4)).toBe('12345678901234567891234.5');
    expect(shiftDecimal('000.50', 0)).toBe('0.5');
  });

  test('it agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat(12), (whole, places) => {
        expect(shiftDecimal(String(whole), places)).toBe(String(whole * 10n ** BigInt(places)));
      }),
      { seed: 10 },
    );
  });

  test('anything but a plain decimal is refused', () => {
    expect(() => shiftDecimal('1e5', 2)).toThrow(RangeError);
    expect(() => shiftDecimal('-1', 2)).toThrow(RangeError);
  });
});
