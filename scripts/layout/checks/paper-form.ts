import type { OfficialPaper, PaperPart, PaperTable, SigningBox } from '#domain/document/official-paper.ts';
import { type Finding, holds, near, worst } from '../finding.ts';
import { type MeasuredPage, type MeasuredText, sizeOf } from '../measured-page.ts';
import { millimetresOf, SIZE } from '../standard.ts';
import { checkTableHead } from './attachments.ts';
import { checkFormPages } from './form.ts';
import { checkLastLines } from './text.ts';

/** 「第×页　共×页」, and a QR code of 20 mm at the upper right (domain.md 5.3). */
const CODE = { size: 20, right: 190, top: 13 } as const;
const LEAST_BOX = 12;
const SIZES = [12, 10.5].map(millimetresOf);

/** Measures a form that is set from the model of official papers: title, type, number, code, boxes and heads of tables (domain.md 5.3). */
export function checkPaperForm(paper: OfficialPaper, pages: readonly MeasuredPage[]): Finding[] {
  const [first] = pages;
  if (!first) return [holds('有页', false, '没有')];
  const title = first.lines.filter(line => Math.abs(sizeOf(line) - millimetresOf(SIZE.two)) < 0.1);
  const tables = paper.parts.filter((part): part is PaperTable => part.kind === 'table' && part.rows.length > 1);
  return [
    ...checkFormPages(pages),
    checkLastLines(pages),
    holds('标题二号，一至四行', title.length >= 1 && title.length <= 4, `${title.length} 行`),
    ...worst('字段文字小四或五号', fieldSizes(paper.parts, pages), SIZES[1] ?? 0, (SIZES[0] ?? 0) - (SIZES[1] ?? 0)),
    ...checkNumber(paper, first),
    ...checkCode(paper.code, first),
    ...paper.parts.flatMap(part => (part.kind === 'boxes' ? part.boxes : [])).map(box => checkBox(box, pages)),
    ...tables.map(table => checkTableHead('', table, pages)),
  ];
}

function fieldSizes(parts: readonly PaperPart[], pages: readonly MeasuredPage[]): number[] {
  const labels = parts.flatMap(part => (part.kind === 'fields' ? part.fields.map(({ label }) => label) : []));
  return pages.flatMap(({ words }) => words.filter(({ text }) => labels.includes(text)).map(sizeOf));
}

function checkNumber({ head }: OfficialPaper, page: MeasuredPage): Finding[] {
  const number = `${head?.word ?? ''}${head?.number ?? ''}`.replace(/[\s　]/g, '');
  if (number === '') return [];
  const line = page.lines.find(({ text }) => text.replace(/[\s　]/g, '') === number);
  return line ? [near('编号顶格右边', line.right, CODE.right, 0.2)] : [holds('有编号', false, '没有')];
}

function checkCode(code: string | undefined, { codes }: MeasuredPage): Finding[] {
  if (code === undefined) return [holds('没有二维码', codes.length === 0, `${codes.length} 个`)];
  const [found] = codes;
  if (!found) return [holds('有二维码', false, '没有')];
  return [
    near('二维码边长', found.right - found.left, CODE.size, 0.2),
    near('二维码右边', found.right, CODE.right, 0.2),
    near('二维码上边', found.top, CODE.top, 0.2),
  ];
}

/** The rules above and below a box's label, or its first words, are as far apart as was asked for, and never less than 12 mm. */
function checkBox({ label, text, heightMillimetres }: SigningBox, pages: readonly MeasuredPage[]): Finding {
  const name = label === '' ? text.slice(0, 8) : label;
  const wanted = Math.max(LEAST_BOX, heightMillimetres);
  const heights = pages.flatMap(page =>
    page.words.filter(word => begins(name, word)).map(word => heightAround(page, word)),
  );
  const fitting = heights.find(height => height >= wanted - 0.05 && Number.isFinite(height));
  return {
    what: `「${name}」栏高`,
    expected: `≥ ${wanted}`,
    found: (fitting ?? Math.max(0, ...heights)).toFixed(2),
    tolerance: '0',
    isRight: fitting !== undefined,
  };
}

function begins(name: string, { text }: MeasuredText): boolean {
  const [one, other] = [name.replace(/[\s　]/g, ''), text.replace(/[\s　]/g, '')];
  return other.length >= Math.min(2, one.length) && (one.startsWith(other) || other.startsWith(one));
}

function heightAround({ rules }: MeasuredPage, word: MeasuredText): number {
  const above = rules.filter(({ y }) => y <= word.top).map(({ y }) => y);
  const below = rules.filter(({ y }) => y >= word.bottom).map(({ y }) => y);
  return Math.min(...below) - Math.max(...above);
}
