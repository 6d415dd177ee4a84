import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { Sheet } from '#core/document/pdf/marks.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import type { OfficialPaper, PaperParagraph } from '#domain/document/official-paper.ts';
import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { pdfOf } from './example-papers.ts';
import { fontsOf, packedText, popplerIsMissing } from './poppler.ts';
import { shownTexts } from './shown-texts.ts';

const fonts = openFonts();
const UNIT = '云河县市场监督管理局';
const paragraph = (text: string): PaperParagraph => ({ kind: 'paragraph', text });

function paper(changes: Partial<OfficialPaper> = {}): OfficialPaper {
  return {
    format: '文件',
    head: { organs: [UNIT], word: '文件', number: '云市监发〔2026〕12号' },
    title: '关于开展抽查工作的通知',
    addressee: '各市场监督管理所',
    parts: [paragraph('请认真贯彻执行。')],
    signature: { units: [UNIT], date: '2026年3月1日', seal: { guide: 'words', diameterMillimetres: 42 } },
    ...changes,
  };
}

const sentences = (count: number) =>
  Array.from({ length: count }, (_nothing, place) => paragraph(`${'抽查工作'.repeat(20)}第${place + 1}条。`));
const imprint = {
  copies: { label: '抄送', to: '县人民政府' },
  printedBy: { unit: '办公室', date: '2026年3月2日' },
} as const;

/** The text that comes nearer to the paper's edge than 15 mm. */
function leavesPaper(sheet: Sheet): string[] {
  const { width, height } = sheet;
  const edge = millimetres(15);
  return shownTexts(sheet)
    .filter(({ x, baseline }) => x < edge || x > width - edge || baseline < edge || baseline > height - edge)
    .map(({ text }) => text);
}

describe('text and seal share a page, whatever the length of the text', () => {
  test.each(Array.from({ length: 12 }, (_nothing, count) => count + 1))('%i paragraphs', count => {
    const { sheets } = composePaper(paper({ parts: sentences(count), imprint }), fonts);
    const sealed = sheets.findIndex(sheet => shownTexts(sheet).some(({ text }) => text === '（盖章处）'));
    const dated = sheets.findIndex(sheet => shownTexts(sheet).some(({ text }) => text === '2026年3月1日'));
    const guide = shownTexts(sheets[sealed]).find(({ text }) => text === '（盖章处）');
    const lines = new Set(
      shownTexts(sheets[sealed])
        .filter(({ size, baseline }) => size === TYPE_SIZE.三号 && baseline < (guide?.baseline ?? 0))
        .map(({ baseline }) => baseline),
    );
    expect(sealed).toBe(dated);
    expect(lines.size).toBeGreaterThanOrEqual(2);
    expect(
      sheets
        .flatMap(shownTexts)
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('此页无正文');
  });
});

test('no page has only the last line of an attachment', () => {
  for (let count = 15; count <= 26; count += 1) {
    const parts = Array.from({ length: count }, () => paragraph('请认真贯彻执行。'));
    const attachments = [{ name: '要点', text: { title: '要点', parts } }];
    const { sheets } = composePaper(paper({ attachments }), fonts);
    const last = shownTexts(sheets.at(-1)).filter(({ size }) => size === TYPE_SIZE.三号);
    expect([count, new Set(last.map(({ baseline }) => baseline)).size]).not.toEqual([count, 1]);
  }
});

describe('版记', () => {
  test('ends the last page, also after attachments, and has a page of its own after a lying one', () => {
    const lying = { name: '一览表', isLying: true, text: { title: '一览表', parts: [paragraph('略。')] } };
    const upright = { ...lying, isLying: false };
    const onLast = (one: OfficialPaper) =>
      composePaper(one, fonts).sheets.map(sheet => shownTexts(sheet).some(({ text }) => text.endsWith('印发')));
    expect(onLast(paper({ imprint, attachments: [upright] }))).toEqual([false, true]);
    expect(onLast(paper({ imprint, attachments: [lying] }))).toEqual([false, false, true]);
  });

  test('may stand on an even page; the empty page before it and its own have no number', () => {
    const numbers = (one: OfficialPaper) =>
      composePaper(one, fonts).sheets.map(sheet => shownTexts(sheet).some(({ text }) => /^— \d+ —$/.test(text)));
    expect(numbers(paper({ imprint, isImprintOnEvenPage: true }))).toEqual([true, false]);
    const lying = { name: '表', isLying: true, text: { title: '表', parts: [] } };
    expect(numbers(paper({ imprint, isImprintOnEvenPage: true, attachments: [lying] }))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('papers with extreme content', () => {
  test.each<[string, Partial<OfficialPaper>]>([
    ['an organ of 120 signs', { head: { organs: ['云河县'.repeat(40)], word: '文件', number: '云〔2026〕1号' } }],
    ['nine organs', { head: { organs: Array(9).fill(UNIT), word: '文件', number: '云〔2026〕1号' } }],
    ['a title of 300 signs', { title: '关于印发监管工作联席会议工作要点的通知'.repeat(15) }],
    ['a title without any place to break', { title: '9'.repeat(200) }],
    [
      'a signature of nine organs with long names',
      {
        signature: {
          units: Array(9).fill('云河县住房和城乡建设保障管理服务中心'),
          date: '2026年3月1日',
          seal: { guide: 'words', diameterMillimetres: 45 },
        },
      },
    ],
    ['a paragraph of 30 pages', { parts: [paragraph('检查'.repeat(28 * 11 * 30))] }],
    [
      'sixty attachments',
      { attachments: Array.from({ length: 60 }, (_nothing, place) => ({ name: `第${place + 1}个附件的名称` })) },
    ],
    [
      'a table of thirty columns',
      {
        parts: [
          {
            kind: 'table',
            columns: Array.from({ length: 30 }, (_nothing, place) => ({
              title: `第${place + 1}列`,
              width: 'content' as const,
            })),
            rows: [Array(30).fill('检查结果')],
          },
        ],
      },
    ],
    ['nothing in it', { parts: [], title: '', addressee: '' }],
  ])('with %s stay on their sheets', (_what, changes) => {
    const { sheets } = composePaper(paper(changes), fonts);
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.flatMap(leavesPaper)).toEqual([]);
  });
});

describe.skipIf(popplerIsMissing)('the PDF of an official paper', () => {
  const pdf = pdfOf(
    composePaper(
      paper({
        head: { organs: [UNIT], word: '文件', number: '云市监字〔2026〕8号', signers: ['周静', '王䶮', '㛃喆'] },
        parts: [{ kind: 'paragraph', level: 2, text: '（一）健全机制。各单位要负责。' }, ...sentences(2)],
        note: '此件主动公开',
        imprint,
      }),
      fonts,
    ),
  );

  test('says all that was written, rare names included', () => {
    const text = packedText(pdf);
    for (const part of [
      `${UNIT}文件`,
      '签发人：',
      '周静',
      '王䶮',
      '㛃喆',
      '（一）健全机制。各单位要负责。',
      '（此件主动公开）',
      '抄送：县人民政府。',
      '2026年3月2日印发',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('has its fonts embedded as subsets', () => {
    for (const font of fontsOf(pdf)) expect(font).toMatchObject({ isEmbedded: true, isSubset: true, hasUnicode: true });
  });
});
