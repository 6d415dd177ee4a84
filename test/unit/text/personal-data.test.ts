import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData, maskPersonalData } from '#domain/text/personal-data.ts';

describe('personal data in a public paper', () => {
  test.each([
    ['联系电话13812345678。', '联系电话138****5678。'],
    ['电话：＋８６１３８１２３４５６７８', '电话：＋８６１３８****５６７８'],
    ['手机 138-1234-5678、139 1234 5678', '手机 138-****-5678、139 **** 5678'],
    ['身份证号11010519491231002X，', '身份证号1101************2X，'],
    ['１１０１０５１９４９１２３１００２ｘ', '１１０１************２ｘ'],
  ])('%s is printed as %s', (text, masked) => {
    expect(maskPersonalData(text)).toBe(masked);
  });

  test.each([
    '91371726MA3ABCDE1H',
    '913717262942482 2X2'.replace(' ', ''),
    '注册号110108000000016',
    '固定电话0530-5554308',
    '任务单号37172620260301203452',
    '2026-05-06',
    '第13812345678901号',
  ])('%s is nobody’s', text => {
    expect(findPersonalData(text)).toEqual([]);
  });

  test('a number that is right as both is hidden and called uncertain', () => {
    const [found, ...others] = findPersonalData('代码120101198006150639。');
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'identity-number', start: 2, end: 20, certain: false });
    expect(findPersonalData('代码120101198006150639。', new Set(['120101198006150639']))).toEqual([]);
  });

  test('a mistyped identity number still gives a birthday away and is called uncertain', () => {
    expect(findPersonalData('110105194912310021')).toEqual([
      { kind: 'identity-number', text: '110105194912310021', start: 0, end: 18, certain: false },
    ]);
  });

  test('a certificate number of 11 digits can be excepted by its value', () => {
    const text = '执法证号15685813988，电话13812345678';
    expect(findPersonalData(text).map(found => found.text)).toEqual(['15685813988', '13812345678']);
    expect(maskPersonalData(text, new Set(['15685813988']))).toBe('执法证号15685813988，电话138****5678');
  });

  test('a masked text is clean', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('13812345678', '11010519491231002X', '，', '云河县', '91371726MA3ABCDE1H', '电话'), {
          maxLength: 12,
        }),
        parts => {
          expect(findPersonalData(maskPersonalData(parts.join(' ')))).toEqual([]);
        },
      ),
      { seed: 54 },
    );
  });
});
