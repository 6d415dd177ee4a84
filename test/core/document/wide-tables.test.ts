import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import type { OfficialPaper, PaperTable } from '#domain/document/official-paper.ts';
import { OFFICIAL_PAGE, OFFICIAL_PAGE_LANDSCAPE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { shownTexts } from './shown-texts.ts';

const fonts = openFonts();
const CODE = '91371726MA3ABCDE1H';

/** A table of names and of as many columns with codes as are asked for. */
function tableWith(codes: number): PaperTable {
  return {
    kind: 'table',
    columns: [
      { title: '企业名称', width: { share: 1 } },
      ...Array.from({ length: codes }, (_nothing, at) => ({ title: `代码${at + 1}`, width: 'content' as const })),
    ],
    rows: [['云河县宝惠物流有限公司', ...Array.from({ length: codes }, () => CODE)]],
  };
}

const paperWith = (inText: PaperTable | null, attached: PaperTable | null): OfficialPaper => ({
  format: '公告',
  title: '关于公布名单的公告',
  parts: [{ kind: 'paragraph', text: '现予公布。' }, ...(inText ? [inText] : [])],
  ...(attached && { attachments: [{ name: '名单', text: { title: '名单', parts: [attached] } }] }),
});

function lastSheet(paper: OfficialPaper) {
  const { sheets, warnings } = composePaper(paper, fonts);
  const sheet = sheets.at(-1);
  const codes = shownTexts(sheet).filter(({ text }) => text === CODE);
  return { isLying: (sheet?.width ?? 0) > (sheet?.height ?? 0), codes, warnings };
}

describe('a table wider than its page', () => {
  test('that has room keeps its type', () => {
    const { isLying, codes, warnings } = lastSheet(paperWith(null, tableWith(2)));
    expect(isLying).toBe(false);
    expect(codes.map(({ size }) => size)).toEqual([TYPE_SIZE.五号, TYPE_SIZE.五号]);
    expect(warnings).toEqual([]);
  });

  test('gets smaller type first, and no code is divided', () => {
    const { isLying, codes, warnings } = lastSheet(paperWith(null, tableWith(3)));
    expect(isLying).toBe(false);
    expect(codes.map(({ size }) => size)).toEqual(Array(3).fill(TYPE_SIZE.小五));
    expect(warnings).toEqual([]);
  });

  test('in an attachment lies on its side where smaller type does not help', () => {
    const { isLying, codes, warnings } = lastSheet(paperWith(null, tableWith(4)));
    expect(isLying).toBe(true);
    expect(codes).toHaveLength(4);
    const { left, width } = OFFICIAL_PAGE_LANDSCAPE.typeArea;
    for (const { x } of codes) expect(x).toBeGreaterThan(left);
    for (const { x } of codes) expect(x).toBeLessThan(left + width);
    expect(warnings).toEqual([]);
  });

  test('on no page is said in a sentence that names the columns', () => {
    const { isLying, warnings } = lastSheet(paperWith(null, tableWith(12)));
    expect(isLying).toBe(true);
    expect(warnings).toEqual([
      { kind: 'table-too-wide', sentence: expect.stringMatching(/^附件“名单”的表格太宽，.*“代码1”.*请减少列/) },
    ]);
  });

  test('in the text stays upright and says that it belongs into an attachment', () => {
    const paper = paperWith(tableWith(8), null);
    const { isLying, warnings } = lastSheet(paper);
    expect(isLying).toBe(false);
    expect(warnings.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('移到附件')]);
    const right = OFFICIAL_PAGE.typeArea.left + OFFICIAL_PAGE.typeArea.width;
    for (const { x } of composePaper(paper, fonts).sheets.flatMap(shownTexts)) expect(x).toBeLessThan(right);
  });
});
