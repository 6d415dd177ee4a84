import { describe, expect, test } from 'vitest';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { ComposedDocument, Mark } from '#core/document/pdf/marks.ts';
import { composePaper } from '#core/document/pdf/official/compose-paper.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { buildSamples, pdfOf } from '../../../scripts/layout/build-samples.ts';
import { checkPaperForm } from '../../../scripts/layout/checks/paper-form.ts';
import { checkLastLines } from '../../../scripts/layout/checks/text.ts';
import { measurePdf, popplerIsMissing } from '../../../scripts/layout/measure-pdf.ts';
import { formPaper } from '../../../scripts/layout/paper-form-sample.ts';

const samples = buildSamples(openFonts());

/** A fault of the printer's workshop: every mark that `isMeant` is moved by some millimetres. */
function moved(document: ComposedDocument, isMeant: (mark: Mark) => boolean, right: number, down: number) {
  const [x, y] = [millimetres(right), millimetres(down)];
  const move = (mark: Mark): Mark => {
    switch (mark.kind) {
      case 'text':
        return { ...mark, x: mark.x + x, baseline: mark.baseline + y };
      case 'line':
        return { ...mark, fromX: mark.fromX + x, toX: mark.toX + x, fromY: mark.fromY + y, toY: mark.toY + y };
      case 'circle':
        return { ...mark, x: mark.x + x, y: mark.y + y };
      case 'seal-place': {
        const guide = mark.guide.map(one => move(one) as (typeof mark.guide)[number]);
        return { ...mark, x: mark.x + x, y: mark.y + y, guide };
      }
      default:
        return { ...mark, rectangles: mark.rectangles.map(([left, top, ...size]) => [left + x, top + y, ...size]) };
    }
  };
  const marksOf = (marks: readonly Mark[]) => marks.map(mark => (isMeant(mark) ? move(mark) : mark));
  return { ...document, sheets: document.sheets.map(sheet => ({ ...sheet, marks: marksOf(sheet.marks) })) };
}

function faults(name: string, isMeant: (mark: Mark) => boolean, right: number, down: number): string[] {
  const sample = samples.find(one => one.name === name);
  if (!sample) throw new Error(`There is no example ${name}.`);
  const pages = measurePdf(pdfOf(moved(sample.document, isMeant, right, down)));
  return sample
    .check(pages)
    .filter(({ isRight }) => !isRight)
    .map(({ what }) => what);
}

describe.skipIf(popplerIsMissing)('every paper, measured on its PDF', () => {
  test.each(samples.map(({ name }) => name))('%s keeps to its measures', name => {
    const sample = samples.find(one => one.name === name);
    const findings = sample?.check(measurePdf(sample.pdf)) ?? [];
    expect(findings.length).toBeGreaterThan(7);
    expect(findings.filter(({ isRight }) => !isRight)).toEqual([]);
  });
});

describe.skipIf(popplerIsMissing)('the measuring notices', () => {
  test('a text that is half a millimetre too far to the left', () => {
    expect(faults('文件-联合行文', mark => mark.kind === 'text', -0.5, 0)).toContain('左边距');
  });

  test('a red line that is too low', () => {
    const isRedLine = (mark: Mark) => mark.kind === 'line' && mark.colour === 'red';
    expect(faults('文件-上行文', isRedLine, 0, 0.5)).toEqual(['红线在末行下 4 mm']);
  });

  test('a red head that is too high, in a 文件 and in a 信函', () => {
    const isMark = (mark: Mark) => mark.kind === 'text' && mark.colour === 'red';
    for (const name of ['文件-联合行文', '信函', '纪要'])
      expect(faults(name, isMark, 0, -1)).toContain('发文机关标志上边');
  });

  test('a seal beside the middle of its date', () => {
    const isSeal = (mark: Mark) => mark.kind === 'seal-place';
    expect(faults('文件-上行文', isSeal, 1, 0)).toEqual(['印章与日期对中', '第 1 枚印章与署名对中']);
    expect(faults('文件-上行文', isSeal, 0, -10)).toContain('印章上边距正文一行之内');
  });

  test('lines that leave the grid, and page numbers at the wrong height', () => {
    const isBody = (mark: Mark) => mark.kind === 'text' && mark.size === 15.75 && mark.baseline > 300;
    expect(faults('通告-无红头', isBody, 0, 0.3)).toContain('各行离 22 行网格');
    const isNumber = (mark: Mark) => mark.kind === 'text' && mark.size === 14;
    expect(faults('通告-无红头', isNumber, 0, 1)).toEqual(['页码上边（2 处）']);
  });

  test('a QR code of a form beside its corner, and a number that is not at the edge', () => {
    expect(faults('表单', mark => mark.kind === 'rectangles', -1, 0)).toEqual(['二维码右边']);
    const isNumber = (mark: Mark) => mark.kind === 'text' && mark.text.startsWith('任务单号');
    expect(faults('表单', isNumber, -1, 0)).toEqual(['编号顶格右边']);
  });

  test('a box of a form that is too low to sign in', () => {
    const box = { label: '检查人员', text: '', heightMillimetres: 9 };
    const form = { ...formPaper, parts: [{ kind: 'boxes', boxes: [box] }] } as const;
    const bad = checkPaperForm(form, measurePdf(pdfOf(composePaper(form, openFonts())))).filter(one => !one.isRight);
    expect(bad.map(({ what }) => what)).toEqual(['「检查人员」栏高']);
  });

  test('a page with one line', () => {
    const page = { width: 210, height: 297, words: [], rules: [], circles: [], codes: [], redInk: null };
    const line = (text: string, top: number) => ({ text, left: 28, right: 184, top, bottom: top + 5.5 });
    const alone = { ...page, lines: [line('特此公告。', 37), line('—2—', 269)] };
    const two = { ...page, lines: [line('请认真贯彻执行。', 37), line('特此公告。', 47), line('—1—', 269)] };
    expect([checkLastLines([two]).isRight, checkLastLines([two, alone]).isRight]).toEqual([true, false]);
  });

  test('a 版记 that does not end at the edge of the type area', () => {
    const isRule = (mark: Mark) => mark.kind === 'line' && mark.colour === 'black';
    expect(faults('纪要', isRule, 0, -1)).toEqual(['末条分隔线与版心下边重合']);
  });
});
