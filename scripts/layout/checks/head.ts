import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { between, type Finding, holds, near, worst } from '../finding.ts';
import { type MeasuredPage, type MeasuredText, middleOf, sizeOf } from '../measured-page.ts';
import { LINE, millimetresOf, SIGN, SIZE, TYPE_AREA } from '../standard.ts';

const MIDDLE = (TYPE_AREA.left + TYPE_AREA.right) / 2;
const LETTER = { markTop: 30, underMark: 4, width: 170, left: 20, bottom: 277 } as const;

/** The red head of a first page: the mark, the number, the red line or lines. */
export function checkHead({ format, head }: OfficialPaper, page: MeasuredPage): Finding[] {
  if (!head) return [];
  const { redInk } = page;
  if (!redInk) return [holds('有红色发文机关标志', false, '没有')];
  const number = page.lines.find(({ text }) => head.number !== undefined && text.includes(head.number));
  if (!number) return [holds('有发文字号', false, '没有')];
  if (format === '信函') return checkLetter(page, redInk, number);
  const line = page.rules.find(({ isRed }) => isRed);
  const last = page.lines.filter(({ bottom }) => bottom < (line?.y ?? 0)).at(-1) ?? number;
  const place = head.signers
    ? near('发文字号左空一字', number.left, TYPE_AREA.left + SIGN, 0.1)
    : near('发文字号居中', middleOf(number), MIDDLE, 0.1);
  return [
    near('发文机关标志上边', redInk.top, 72, 0.2),
    between(
      '标志与发文字号之间空二行',
      (firstUnder(page, redInk.bottom)?.top ?? 0) - redInk.bottom,
      1.5 * LINE,
      2.5 * LINE,
    ),
    place,
    ...(head.signers
      ? [near('签发人右空一字', signersRight(page, redInk.bottom, number), TYPE_AREA.right - SIGN, 0.15)]
      : []),
    near('红线在末行下 4 mm', (line?.y ?? 0) - (line?.thickness ?? 0) / 2 - last.bottom, 4, 0.1),
    near('红线左端', line?.left ?? 0, TYPE_AREA.left, 0.1),
    near('红线宽', (line?.right ?? 0) - (line?.left ?? 0), TYPE_AREA.width, 0.1),
  ];
}

/** Names over several rows: the longest of them reaches farthest to the right. */
function signersRight({ lines }: MeasuredPage, markBottom: number, number: MeasuredText): number {
  const rows = lines.filter(({ top }) => top > markBottom && top <= number.top + 0.1);
  return Math.max(...rows.map(({ right }) => right));
}

const firstUnder = (page: MeasuredPage, edge: number) => page.lines.find(({ top }) => top > edge);

function checkLetter(page: MeasuredPage, redInk: { top: number; bottom: number }, number: MeasuredText): Finding[] {
  const red = page.rules.filter(({ isRed }) => isRed).toSorted((one, other) => one.y - other.y);
  const [upper, thin, lower, thick] = red;
  if (!upper || !thin || !lower || !thick) return [holds('有上下两条红色双线', false, `${red.length} 条线`)];
  return [
    near('发文机关标志上边', redInk.top, LETTER.markTop, 0.2),
    between(
      '双线在标志下 4 mm',
      upper.y - upper.thickness / 2 - redInk.bottom,
      LETTER.underMark - 0.1,
      LETTER.underMark + 0.1,
    ),
    ...worst(
      '双线长',
      red.map(({ left, right }) => right - left),
      LETTER.width,
      0.1,
    ),
    ...worst(
      '双线左端',
      red.map(({ left }) => left),
      LETTER.left,
      0.1,
    ),
    holds(
      '上线上粗下细',
      upper.thickness > thin.thickness,
      `${upper.thickness.toFixed(2)} / ${thin.thickness.toFixed(2)}`,
    ),
    holds(
      '下线上细下粗',
      lower.thickness < thick.thickness,
      `${lower.thickness.toFixed(2)} / ${thick.thickness.toFixed(2)}`,
    ),
    near('下线距下页边 20 mm', thick.y + thick.thickness / 2, LETTER.bottom, 0.1),
    near('发文字号顶格右边', number.right, TYPE_AREA.right, 0.15),
    near(
      '发文字号在线下八分之七字',
      number.top - thin.y - thin.thickness / 2,
      (7 / 8) * millimetresOf(SIZE.three),
      0.1,
    ),
  ];
}

const titleOf = ({ lines }: MeasuredPage) =>
  lines.filter(line => Math.abs(sizeOf(line) - millimetresOf(SIZE.two)) < 0.1);

/** The page with the title, which a head of many 签发人 leaves no room on the first one. */
export function titlePage(pages: readonly MeasuredPage[]): MeasuredPage | undefined {
  return pages.find(page => titleOf(page).length > 0);
}

const SIGNS_IN_TITLE_LINE = 18;
const mostLines = ({ title }: OfficialPaper) => Math.max(5, Math.ceil(title.length / SIGNS_IN_TITLE_LINE));

/** The title in 二号 and what stands under it. */
export function checkTitle(paper: OfficialPaper, page: MeasuredPage): Finding[] {
  const title = titleOf(page);
  const first = title[0];
  const last = title.at(-1);
  if (!first || !last) return [holds('有二号标题', false, '没有')];
  const above = page.rules.filter(({ isRed, y }) => isRed && y < first.top).at(-1);
  const before = page.lines.filter(({ bottom }) => bottom < first.top).at(-1);
  const under = page.lines.find(({ top }) => top > last.bottom);
  return [
    ...worst('标题各行居中', title.map(middleOf), MIDDLE, 0.1),
    holds('标题一至五行（更长的除外）', title.length <= mostLines(paper), `${title.length} 行`),
    ...(paper.head && paper.format !== '信函' && above
      ? [between('红线与标题之间空二行', first.top - above.y, 2 * LINE * 0.85, 2.5 * LINE)]
      : []),
    ...(paper.format === '信函'
      ? [between('字号与标题之间空二行', first.top - (before?.bottom ?? 0), 1.5 * LINE, 3 * LINE)]
      : []),
    ...(paper.numberUnderTitle === undefined && under
      ? [between('标题下空一行', under.top - last.bottom, LINE * 0.9, 2 * LINE)]
      : []),
    ...(paper.addressee !== undefined && under && paper.numberUnderTitle === undefined
      ? [near('主送机关顶格', under.left, TYPE_AREA.left, 0.1)]
      : []),
  ];
}
