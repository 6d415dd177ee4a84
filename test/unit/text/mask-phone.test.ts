import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isMaskedPhone, maskPhone } from '#domain/text/mask-phone.ts';

test.each([
  ['13812345678', '138****5678'],
  ['138 1234 5678', '138 **** 5678'],
  ['１３８１２３４５６７８', '１３８****５６７８'],
  ['0530-5551234', '053*-***1234'],
  ['5551234', '55***34'],
  ['110', '***'],
  ['张三 13812345678、李四 13987654321', '张三 138****5678、李四 139****4321'],
  ['', ''],
  ['无', '无'],
])('%j is shown as %j', (whole, shown) => {
  expect(maskPhone(whole)).toBe(shown);
});

test('of no number more than seven digits are shown, and every masked one of seven digits and more is known as masked', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9]{3,15}$/), number => {
      const shown = maskPhone(number);
      expect(shown).toHaveLength(number.length);
      expect(shown.replace(/\*/g, '').length).toBeLessThanOrEqual(7);
      expect(shown.replace(/\*/g, '').length).toBeLessThan(number.length);
      expect(isMaskedPhone(shown)).toBe(true);
      expect(isMaskedPhone(number)).toBe(false);
    }),
  );
});
