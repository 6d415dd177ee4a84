import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBankCards, holdsLuhn } from '#domain/text/bank-card.ts';
import { findPublicHarm, maskPublicHarm } from '#domain/text/public-text.ts';

describe('numbers that do harm in public', () => {
  test('known card numbers hold the check digit, and no other last digit does', () => {
    for (const card of ['4111111111111111', '5500005555555559', '6222020012345678903']) {
      expect(holdsLuhn(card)).toBe(true);
      const others = [...'0123456789'].filter(digit => !card.endsWith(digit));
      expect(others.some(digit => holdsLuhn(card.slice(0, -1) + digit))).toBe(false);
    }
  });

  test('cards are found in groups and in full width, and not inside longer numbers', () => {
    expect(findBankCards('卡 6222 0200 1234 5678 903。')).toEqual([
      { text: '6222 0200 1234 5678 903', start: 2, end: 25 },
    ]);
    expect(findBankCards('４１１１１１１１１１１１１１１１')).toHaveLength(1);
    expect(findBankCards('04111111111111111000')).toEqual([]);
    expect(findBankCards('编号1234567890123452')).toEqual([]);
  });

  test('masking leaves nothing to find and everything else as it was', () => {
    expect(maskPublicHarm('王某，手机13805301234，卡号4111 1111 1111 1111，证号11010519491231002X')).toBe(
      '王某，手机138****1234，卡号**** **** **** 1111，证号1101************2X',
    );
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.constantFrom('13805301234', '4111111111111111', '11010519491231002X', '，', '云河县'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), pieces => {
        const masked = maskPublicHarm(pieces.join('、'));
        expect(findPublicHarm(masked)).toEqual([]);
        expect(masked).toHaveLength(pieces.join('、').length);
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });
});
