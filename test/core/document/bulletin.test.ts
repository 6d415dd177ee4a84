import { describe, expect, test } from 'vitest';
import { composeBulletin } from '#core/document/bulletin.ts';
import { bulletinTitle, resultCounts } from '#core/document/bulletin-data.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { TextMark } from '#core/document/pdf/marks.ts';
import { DIGEST, exampleBulletin, exampleRow, pdfOf } from './example-papers.ts';
import { packedText, popplerIsMissing } from './poppler.ts';

const fonts = openFonts();
const RESULTS = ['发现问题，依法责令立即改正或者限期改正', '未发现问题', '未发现问题'];
const rows = Array.from({ length: 60 }, (_, index) =>
  exampleRow({ objectName: `云河县第${index + 1}超市`, result: RESULTS[index % 3] ?? '' }),
);
const textMarks = (sheet: { marks: readonly { kind: string }[] } | undefined) =>
  (sheet?.marks ?? []).filter((mark): mark is TextMark => mark.kind === 'text');

describe('抽查结果公告', () => {
  test('is titled as the public pages title it', () => {
    expect(bulletinTitle(exampleBulletin(rows))).toBe('云河县市场监督管理局2026年度第001号抽查任务检查结果公告');
  });

  test('counts its results in the order of the official list', () => {
    expect(resultCounts(rows)).toEqual([
      { result: '未发现问题', count: 40 },
      { result: '发现问题，依法责令立即改正或者限期改正', count: 20 },
    ]);
  });

  test('says what all rows share once, above an upright table', () => {
    const { sheets } = composeBulletin(exampleBulletin(rows), fonts);
    expect(sheets.every(({ width, height }) => width < height)).toBe(true);
    const texts = sheets.flatMap(sheet => textMarks(sheet).map(({ text }) => text));
    expect(texts.filter(text => text === '云市监抽〔2026〕2号')).toHaveLength(1);
  });

  test('lays the table on its side when tasks differ, its page number where it is on the other pages', () => {
    const mixed = rows.map((row, index) => (index % 2 ? { ...row, taskNumber: '云市监抽〔2026〕5号' } : row));
    const { sheets } = composeBulletin(exampleBulletin(mixed), fonts);
    const [text, ...annex] = sheets;
    expect((text?.width ?? 0) < (text?.height ?? 0)).toBe(true);
    expect(annex.every(({ width, height }) => width > height)).toBe(true);
    const number = textMarks(annex[0]).find(mark => mark.text === '— 2 —');
    expect(number?.isTurned).toBe(true);
  });

  test.each([
    ['a mobile number in a remark', { remark: '联系人电话13805301234' }, '手机号码'],
    ['an identity number in place of a code', { objectCode: '11010519491231002X' }, '身份证号码'],
  ])('is refused with %s, and the row is named', (_what, change, kind) => {
    const bad = [...rows, exampleRow({ objectName: '云河县某商行', ...change })];
    expect(() => composeBulletin(exampleBulletin(bad), fonts)).toThrow(
      expect.objectContaining({
        code: 'not-allowed',
        message: expect.stringMatching(new RegExp(`第 61 行（云河县某商行）含有${kind}`)),
      }),
    );
  });

  test.skipIf(popplerIsMissing)('has text, annex, objection, seal place and the head of the chain', () => {
    const text = packedText(pdfOf(composeBulletin(exampleBulletin(rows), fonts)));
    for (const part of [
      '本次公告检查结果60户，其中：未发现问题40户；发现问题，依法责令立即改正或者限期改正20户。',
      '可以自本公告发布之日起15个工作日内，向云河县市场监督管理局信用监管股提出（电话：0530-5554832；地址：云河县人民路1号）',
      '附件：抽查结果一览表',
      '（盖章处）',
      '云河县市场监督管理局2026年6月1日',
      '抽查市场主体名称',
      '云河县第60超市',
      `共60户。记录链首部：${DIGEST}`,
    ]) {
      expect(text).toContain(part);
    }
  });
});
