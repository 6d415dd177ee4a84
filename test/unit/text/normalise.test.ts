import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayForm, halfWidth, matchingForm } from '#domain/text/normalise.ts';

const texts = fc.string({ unit: 'binary', maxLength: 40 });

describe('the matching form', () => {
  test.each([
    ['云河县吉盛祥超市（个体工商户）', '云河县吉盛祥超市(个体工商户)'],
    ['云河县吉盛祥超市〔个体工商户〕', '云河县吉盛祥超市【个体工商户】'],
    ['ＡＢＣ－１２３', 'abc—123'],
    [' 云河县 吉盛祥\n超市　', '云河县吉盛祥超市'],
    ['云河\u200B县\uFEFF超市', '云河县超市'],
    ['“双随机、一公开”', '「双随机、一公开」'],
    ['3％', '3%'],
    ['让·雅克', '让•雅克'],
  ])('%j and %j are the same', (one, other) => {
    expect(matchingForm(one)).toBe(matchingForm(other));
  });

  test('different names stay different', () => {
    expect(matchingForm('云河县东美种植专业合作社')).not.toBe(matchingForm('云河县东美养殖专业合作社'));
  });

  test('making it twice changes nothing', () => {
    const property = fc.property(texts, text => {
      expect(matchingForm(matchingForm(text))).toBe(matchingForm(text));
    });
    fc.assert(property, { seed: 1, numRuns: 2000 });
  });

  test('the short way for plain text gives what the long way gives', () => {
    const plain = fc.string({ unit: fc.constantFrom(...'云河县吉盛祥超市9137KaZ()（）-') });
    const property = fc.property(plain, text => {
      // A zero-width space is gone in the matching form, and keeps a text from being plain.
      expect(matchingForm(text)).toBe(matchingForm(`\u200B${text}`));
    });
    fc.assert(property, { seed: 5, numRuns: 2000 });
  });

  test('it never holds white space or invisible signs', () => {
    const property = fc.property(texts, text => {
      expect(matchingForm(text)).not.toMatch(/[\s\p{Cf}]/u);
    });
    fc.assert(property, { seed: 2, numRuns: 2000 });
  });
});

describe('the display form', () => {
  test.each([
    ['山东宝旺电子商务有限责任公司　\n', '山东宝旺电子商务有限责任公司'],
    ['　 云河县佰通幼儿园\r\n', '云河县佰通幼儿园'],
    ['云河县交通\n运输局', '云河县交通运输局'],
    ['Yunhe\nTrading  Co.', 'Yunhe Trading Co.'],
    ['云河 \u200B 超市', '云河 超市'],
  ])('%j is shown as %j', (written, shown) => {
    expect(displayForm(written)).toBe(shown);
  });

  test('widths and brackets stay as they were written', () => {
    expect(displayForm('云河超市（个体工商户）Ａ')).toBe('云河超市（个体工商户）Ａ');
  });

  test('making it twice changes nothing', () => {
    const property = fc.property(texts, text => {
      expect(displayForm(displayForm(text))).toBe(displayForm(text));
    });
    fc.assert(property, { seed: 3, numRuns: 2000 });
  });
});

test('half width keeps every place, so that findings can be marked in the original', () => {
  const property = fc.property(texts, text => {
    expect(halfWidth(text)).toHaveLength(text.length);
  });
  fc.assert(property, { seed: 4 });
  expect(halfWidth('９１３７１７２６Ｑ\u3000（甲）')).toBe('91371726Q (甲)');
});
