import { describe, expect, test } from 'vitest';
import { composeNotice } from '#core/document/notice.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { DIGEST, exampleNotice, pdfOf } from './example-papers.ts';
import { fontsOf, packedText, pagesOf, popplerIsMissing, propertiesOf } from './poppler.ts';
import { shownTexts } from './shown-texts.ts';

const fonts = openFonts();
const compose = (changes = {}) => composeNotice(exampleNotice(changes), fonts);
const textsOf = (changes = {}) => compose(changes).sheets.flatMap(shownTexts);

describe('检查通知书', () => {
  test('has one page, a place for the seal and a QR code', () => {
    const { sheets, warnings } = compose();
    expect(sheets).toHaveLength(1);
    expect(warnings).toEqual([]);
    const kinds = sheets[0]?.marks.map(mark => mark.kind);
    expect(kinds?.filter(kind => kind === 'rectangles')).toHaveLength(1);
    expect(textsOf().map(({ text }) => text)).toContain('（盖章处）');
  });

  test('keeps to the type area of 156 × 225 mm', () => {
    for (const mark of textsOf()) {
      expect(mark.x).toBeGreaterThanOrEqual(millimetres(28) - 0.01);
      expect(mark.baseline).toBeGreaterThanOrEqual(millimetres(37));
      expect(mark.baseline).toBeLessThanOrEqual(millimetres(37 + 225));
    }
  });

  test('still has one page with long names and five items, in smaller type', () => {
    const items = Array.from(
      { length: 5 },
      (_, index) => `第${index + 1}项食品经营许可及食品安全管理制度落实情况的检查`,
    );
    const objectName = '云河县鑫盛国际农产品冷链仓储物流供应链管理（山东）有限责任公司第二分公司';
    expect(compose({ items, objectName }).sheets).toHaveLength(1);
  });

  test('that cannot be brought onto one page says so, numbers its pages and leaves the seal with two lines of text', () => {
    const items = Array.from(
      { length: 60 },
      (_, index) => `第${index + 1}项食品经营许可及食品安全管理制度落实情况的检查`,
    );
    const { sheets, warnings } = compose({ items });
    expect(sheets.length).toBeGreaterThan(1);
    expect(warnings.map(({ kind }) => kind)).toEqual(['more-than-one-page']);
    const last = shownTexts(sheets.at(-1));
    const sealed = last.find(({ text }) => text === '（盖章处）');
    const bodyLines = new Set(last.filter(({ size }) => size === 14).map(({ baseline }) => baseline));
    expect(sealed).toBeDefined();
    // Two lines of text, 署名, date, and the page number, which has the same size.
    expect(bodyLines.size).toBeGreaterThanOrEqual(5);
    expect(last.map(({ text }) => text)).toContain(`— ${sheets.length} —`);
  });

  test('names a registration number of 15 digits as what it is, and leaves an absent code out', () => {
    const textOf = (objectCode: string) =>
      textsOf({ objectCode })
        .map(({ text }) => text)
        .join('');
    expect(textOf('371726600012345')).toContain('注册号：371726600012345');
    expect(textOf('')).not.toMatch(/注册号|统一社会信用代码/);
  });

  test('leaves out what is not known rather than printing empty brackets', () => {
    const text = textsOf({ inspectors: [{ name: '陈明', certificate: '' }], materials: [], objectCode: '' })
      .map(mark => mark.text)
      .join('');
    expect(text).toContain('检查人员：陈明。');
    expect(text).not.toMatch(/：）|：。/);
  });
});

describe.skipIf(popplerIsMissing)('the PDF of a notice', () => {
  const pdf = pdfOf(compose());

  test('says everything the law asks for', () => {
    const text = packedText(pdf);
    for (const part of [
      '检查通知书',
      '云市监检通〔2026〕1号',
      '云河县吉盛祥超市（个体工商户）（统一社会信用代码：92371721M03046709E）：',
      '根据《中华人民共和国食品安全法》',
      '“食品销售经营者部门联合抽查”（任务编号：云市监抽〔2026〕2号）',
      '一、检查事项',
      '二、检查时间和方式',
      '2026年3月2日至11月30日，实地核查、书面检查。',
      '三、需准备的资料',
      '陈明（执法证号：15685813988）、朱海（执法证号：15725566359）',
      '联系电话：0530-5554832',
      '申请回避',
      '陈述、申辩',
      '电话：0530-5557491',
      '37172620260100200017',
      DIGEST.slice(0, 16),
      '云河县市场监督管理局2026年3月1日',
      '（盖章处）',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('has only embedded subsets whose text can be copied', () => {
    const found = fontsOf(pdf);
    expect(found.map(({ name }) => name.split('+')[1]).toSorted()).toEqual(['NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
    for (const font of found) expect(font).toMatchObject({ isEmbedded: true, isSubset: true, hasUnicode: true });
    expect(pdf.length).toBeLessThan(150_000);
  });

  test('is A4, has its title, and is not scaled by the printer', () => {
    const properties = propertiesOf(pdf);
    expect(properties['Page size']).toMatch(/\(A4\)$/);
    expect(properties.Title).toBe('检查通知书 云市监检通〔2026〕1号 云河县吉盛祥超市（个体工商户）');
    expect(properties.Author).toBe('云河县市场监督管理局');
    expect(pdf.toString('latin1')).toContain('/PrintScaling /None');
  });

  test('is the same to the byte for the same data and time, whatever was printed before', () => {
    pdfOf(composeNotice(exampleNotice({ objectName: '另一家·商行・分店' }), fonts));
    expect(pdfOf(compose()).equals(pdf)).toBe(true);
    expect(pdfOf(composeNotice(exampleNotice(), openFonts())).equals(pdf)).toBe(true);
  });

  test('differs when a single sign differs', () => {
    expect(pdfOf(compose({ contactPhone: '0530-5554833' })).equals(pdf)).toBe(false);
  });

  test('prints rare characters as they are, and the rarest by their code with a warning', () => {
    const rare = compose({ objectName: '云河县㛃䶮堃喆𠮷𬺰商行' });
    expect(packedText(pdfOf(rare))).toContain('云河县㛃䶮堃喆𠮷〔U+2CEB0〕商行');
    expect(rare.warnings).toEqual([
      { kind: 'character-without-font', sentence: expect.stringContaining('「𬺰」字，纸上印作「〔U+2CEB0〕」') },
    ]);
  });

  test('copies out every sign as itself, also those that share a shape', () => {
    const name = '云河县〇○·・—―商行';
    const [page = ''] = pagesOf(pdfOf(compose({ objectName: name, objectCode: '' })));
    expect(page).toContain(name);
  });
});
