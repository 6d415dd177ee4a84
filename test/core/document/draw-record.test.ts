import { describe, expect, test } from 'vitest';
import { composeDrawRecord } from '#core/document/draw-record.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { LineMark } from '#core/document/pdf/marks.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { DIGEST, exampleRecord, OTHER_DIGEST, pdfOf } from './example-papers.ts';
import { fontsOf, packedText, pagesOf, popplerIsMissing } from './poppler.ts';

const fonts = openFonts();
const compose = (changes = {}) => composeDrawRecord(exampleRecord(changes), fonts);
const manyWitnesses = Array.from({ length: 30 }, (_, index) => ({
  unit: `云河县第${index + 1}成员单位`,
  name: '㛃喆',
  method: '密封纸条',
  value: `${10_000_000 + index}`,
}));

describe('抽取见证记录表', () => {
  test('gives every witness a box of at least 12 mm to sign in', () => {
    const { sheets } = compose();
    const rules = sheets.flatMap(sheet => sheet.marks.filter((mark): mark is LineMark => mark.kind === 'line'));
    const signatureColumn = rules.filter(
      rule => rule.fromX === rule.toX && rule.toY - rule.fromY >= millimetres(12) - 0.01,
    );
    // Seven rules of six columns for each of three witnesses, and five for the box of the host, operator and supervisor.
    expect(signatureColumn).toHaveLength(3 * 7 + 5);
  });

  test('of a formal draw has nothing red on it', () => {
    const marks = compose({ witnesses: manyWitnesses }).sheets.flatMap(sheet => sheet.marks);
    expect(marks).not.toContainEqual(expect.objectContaining({ colour: 'red' }));
  });
});

describe.skipIf(popplerIsMissing)('the PDF of a draw record', () => {
  test('states list, plan, seed, result, attempts and chain', () => {
    const text = packedText(pdfOf(compose()));
    for (const part of [
      'YH-2026-0003',
      '主持人周静操作员高静飞',
      '云河县纪委监委王䶮',
      '信用风险低22373',
      '合计263473',
      '共剔除300户：已注销213户；本年度已检查87户。',
      `名单指纹`,
      '黄超密封纸条20371594',
      '㛃喆掷骰子5519370264',
      'SSJ-DRAW/1',
      '本次共进行2次抽取，其中作废1次，作废的结果一并存档。',
      '第1次作废投影设备断电，数值未能核对王䶮、周静',
      '怎样核验',
      '主持人（签名）操作员（签名）监督人（签名）日期',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('prints digests in groups of four that read as the digest', () => {
    const text = pagesOf(pdfOf(compose()), '-layout').join('');
    expect(text).toContain('0635 f8ef 6234 a75f 2581 5b1a 5ad0 64a8');
    const packed = text.replace(/\s|[^\x21-\x7E]/g, '');
    for (const digest of [DIGEST, OTHER_DIGEST]) {
      expect(packed).toContain(digest.slice(0, 32));
      expect(packed).toContain(digest.slice(32));
    }
  });

  test('says that nothing was cancelled or excluded where that is so', () => {
    const text = packedText(pdfOf(compose({ attempts: [{ number: 1, state: 'valid' }], exclusions: [] })));
    expect(text).toContain('本次共进行1次抽取，无作废。');
    expect(text).toContain('没有剔除。');
  });

  test('over several pages numbers them, and repeats the heads and the chain on each', () => {
    const pages = pagesOf(pdfOf(compose({ witnesses: manyWitnesses })), '-raw');
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      const packed = page.replace(/\s/g, '');
      expect(packed).toContain(`第${index + 1}页共${pages.length}页`);
      expect(packed).toContain(`记录链${OTHER_DIGEST.slice(0, 16)}`);
    }
    expect(pages[1]).toContain('见证人单位');
    const all = pages.join('');
    for (const { value } of manyWitnesses) expect(all).toContain(value);
  });

  test('has all its fonts embedded', () => {
    const found = fontsOf(pdfOf(compose()));
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(font => font.isEmbedded)).toBe(true);
  });
});
