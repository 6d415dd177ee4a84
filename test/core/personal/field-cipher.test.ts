import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldCipher } from '#core/personal/field-cipher.ts';

const key = randomBytes(32);
const phones = fieldCipher(key).at('inspector/phone');

test('whatever is sealed for a row opens there as it was, and with the same key only', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\u4e00-\u9fff0-9 -]{0,40}$/), fc.integer({ min: 1 }), (text, row) => {
      const sealed = phones.seal(row, text);
      expect(fieldCipher(key).at('inspector/phone').open(row, sealed)).toBe(text);
      expect(() => fieldCipher(randomBytes(32)).at('inspector/phone').open(row, sealed)).toThrow(RangeError);
    }),
  );
});

test('a value does not open in another row or another column', () => {
  const sealed = phones.seal(7, '13812345678');
  expect(() => phones.open(8, sealed)).toThrow(RangeError);
  expect(() => fieldCipher(key).at('inspection_object/phone').open(7, sealed)).toThrow(RangeError);
});

test('a value with a single bit changed does not open', () => {
  const sealed = phones.seal(7, '13812345678');
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(() => phones.open(7, changed)).toThrow(RangeError);
  }
});

test('a value cut short does not open, wherever it is cut', () => {
  const sealed = phones.seal(7, '13812345678');
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => phones.open(7, sealed.subarray(0, length))).toThrow(RangeError);
  }
});

test('the same text never seals to the same bytes twice, however many are sealed at once', () => {
  const nonces = new Set<string>();
  for (let row = 0; row < 5000; row += 1) nonces.add(phones.seal(row, '1').toString('hex', 1, 13));
  expect(nonces.size).toBe(5000);
});
