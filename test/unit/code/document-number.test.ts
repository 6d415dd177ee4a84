import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentYearDiffers, formatDocumentNumber, readDocumentNumber } from '#domain/code/document-number.ts';

describe('发文字号', () => {
  test.each([
    ['鄄双随机办〔2024〕1号', { mark: '鄄双随机办', year: 2024, sequence: 1 }],
    ['菏定政发〔2020〕6号', { mark: '菏定政发', year: 2020, sequence: 6 }],
    ['甘市监发〔2024〕24号', { mark: '甘市监发', year: 2024, sequence: 24 }],
    ['昌市监信字〔2024〕4号', { mark: '昌市监信字', year: 2024, sequence: 4 }],
  ])('%s is read as it stands', (text, number) => {
    expect(readDocumentNumber(text)).toEqual({ ok: true, number, repaired: false });
  });

  test.each([
    '昌市监信字[2024]4号',
    '昌市监信字（2024）第04号',
    ' 昌市监信字【2024】4号',
    '昌市监信字〔２０２４〕4 号',
  ])('%s is understood and written anew', text => {
    const reading = readDocumentNumber(text);
    expect(reading).toMatchObject({ ok: true, repaired: true });
    expect(reading.ok && formatDocumentNumber(reading.number)).toBe('昌市监信字〔2024〕4号');
  });

  test.each(['〔2024〕4号', '昌市监信字〔24〕4号', '昌市监信字〔2024〕0号', '昌市监信字2024年4号', 'ABC〔2024〕4号'])(
    '%s is none',
    text => {
      expect(readDocumentNumber(text)).toEqual({ ok: false, reason: 'form' });
    },
  );

  test('a blank is told apart from a wrong form', () => {
    expect(readDocumentNumber(' 　')).toEqual({ ok: false, reason: 'empty' });
  });

  test('every number written can be read again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('云市监', '云双随机办', '鄄双随机办'),
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 100_000 }),
        (mark, year, sequence) => {
          const number = { mark, year, sequence };
          expect(readDocumentNumber(formatDocumentNumber(number))).toEqual({ ok: true, number, repaired: false });
        },
      ),
      { seed: 9704 },
    );
  });

  test('an impossible number is not written', () => {
    expect(() => formatDocumentNumber({ mark: '云市监', year: 2026, sequence: 0 })).toThrow(RangeError);
    expect(() => formatDocumentNumber({ mark: '', year: 2026, sequence: 1 })).toThrow(RangeError);
  });

  test('a number of last year on a paper of this year is noticed (R-203)', () => {
    const number = { mark: '菏双随机办', year: 2023, sequence: 7 };
    expect(documentYearDiffers(number, '2024-04-30')).toBe(true);
    expect(documentYearDiffers(number, '2023-04-30')).toBe(false);
  });
});
