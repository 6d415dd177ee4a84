import { between, type Finding, holds, near, worst } from '../finding.ts';
import { type MeasuredPage, type MeasuredText, sizeOf } from '../measured-page.ts';
import { LINE, millimetresOf, SIGN, SIGNS, SIZE, TYPE_AREA } from '../standard.ts';

const isUpright = ({ width, height }: MeasuredPage) => width < height;

/** The lines of a page in 三号 between the edges of its type area. */
export function bodyLines({ lines }: MeasuredPage): MeasuredText[] {
  return lines.filter(line => Math.abs(sizeOf(line) - millimetresOf(SIZE.three)) < 0.1 && line.top < TYPE_AREA.bottom);
}

/** Paper, margins, the grid of lines and signs, and the signs no line may begin or end with, over all pages of a paper. */
export function checkText(pages: readonly MeasuredPage[]): Finding[] {
  const upright = pages.filter(isUpright);
  const lines = upright.flatMap(bodyLines);
  const full = lines.filter(({ right }) => right > TYPE_AREA.right - 0.3);
  return [
    ...checkPaper(pages),
    near('左边距', Math.min(...lines.map(leftOf)), TYPE_AREA.left, 0.1),
    ...worst(
      '两端对齐的右边',
      full.filter(line => !endsEmpty(line)).map(({ right }) => right),
      TYPE_AREA.right,
      0.1,
    ),
    between('最右的字', Math.max(...lines.map(rightOf)), TYPE_AREA.left, TYPE_AREA.right + 0.1),
    ...worst('正文三号字高', lines.map(sizeOf), millimetresOf(SIZE.three), 0.05),
    ...checkSigns(lines, full),
    ...checkEdges(lines),
  ];
}

/** The half of a stop or bracket that is empty may be given up at the edge: its ink stays within. */
const EMPTY_AT_RIGHT = '、，。．：；！？」』）】》〉〕';
const EMPTY_AT_LEFT = '「『（【《〈〔';
const endsEmpty = ({ text }: MeasuredText) => EMPTY_AT_RIGHT.includes(text.at(-1) ?? '|');
const rightOf = (line: MeasuredText) => (endsEmpty(line) ? line.right - SIGN / 2 : line.right);
const leftOf = (line: MeasuredText) =>
  EMPTY_AT_LEFT.includes(line.text.charAt(0)) ? Math.max(TYPE_AREA.left, line.left) : line.left;

function checkPaper(pages: readonly MeasuredPage[]): Finding[] {
  const [wide, narrow] = [297, 210];
  return [
    ...worst(
      '纸张长边',
      pages.map(({ width, height }) => Math.max(width, height)),
      wide,
      0.1,
    ),
    ...worst(
      '纸张短边',
      pages.map(({ width, height }) => Math.min(width, height)),
      narrow,
      0.1,
    ),
  ];
}

/** A page of text alone: its first and last line, and the pitch of lines, which may be a little closer where the seal wants it. */
export function checkGrid(page: MeasuredPage, linesPerPage: number): Finding[] {
  const tops = bodyLines(page).map(({ top }) => top);
  const first = Math.min(...tops);
  const pitch = (TYPE_AREA.height - millimetresOf(SIZE.three)) / (linesPerPage - 1);
  const offGrid = tops.map(top => Math.abs(((top - TYPE_AREA.top + pitch / 2) % pitch) - pitch / 2));
  return [
    near('首行上边', first, TYPE_AREA.top, 0.1),
    near(`各行离 ${linesPerPage} 行网格`, Math.max(...offGrid), 0, 0.05),
    near(
      '末行下边不超过版心',
      Math.max(TYPE_AREA.bottom, Math.max(...tops) + millimetresOf(SIZE.three)),
      TYPE_AREA.bottom,
      0.1,
    ),
  ];
}

/** How many lines a page of text alone has room for, told from the distance of its lines. */
export function linesPerPage(page: MeasuredPage): number {
  const tops = bodyLines(page).map(({ top }) => top);
  const steps = tops.slice(1).map((top, place) => top - (tops[place] ?? 0));
  const pitch = Math.min(...steps.filter(step => step > LINE / 2));
  return Math.round((TYPE_AREA.height - millimetresOf(SIZE.three)) / pitch) + 1;
}

const PAGE_NUMBER = /^—\d+—$|^第\d+页共\d+页$/;

/** A page on which a paper ends with one line looks like a mistake. */
export function checkLastLines(pages: readonly MeasuredPage[]): Finding {
  const isText = ({ text }: MeasuredText) => !PAGE_NUMBER.test(text.replace(/[\s　]/g, ''));
  const counts = pages.map(({ lines }) => lines.filter(isText).length);
  const lonely = counts.indexOf(1);
  return holds('每页不止一行', lonely < 0, lonely < 0 ? '是' : `第 ${lonely + 1} 页只有一行`);
}

const IDEOGRAPHS = /^[\p{Script=Han}、，。：；《》（）〔〕]+$/u;

/** A line may be short of a number, a code or a 发文字号 that begins the next one and is not divided. */
const UNDIVIDED = /^.{0,8}[\dA-Za-z〔]/u;
const LEAST_BEFORE_NUMBER = Math.ceil(SIGNS / 1.25);

function checkSigns(lines: readonly MeasuredText[], full: readonly MeasuredText[]): Finding[] {
  const plain = full.filter(({ text, left }) => IDEOGRAPHS.test(text) && left < TYPE_AREA.left + 0.1);
  const counts = plain.map(({ text }) => Array.from(text).length);
  const exact = plain.filter((_line, place) => counts[place] === SIGNS);
  if (plain.length === 0) return [];
  const leastOf = (line: MeasuredText) =>
    UNDIVIDED.test(lines[lines.indexOf(line) + 1]?.text ?? '') ? LEAST_BEFORE_NUMBER : SIGNS - 2;
  return [
    holds(
      `满行 ${SIGNS} 字（避头尾可多一字、少一二字，数字不拆开）`,
      plain.every((line, place) => (counts[place] ?? 0) >= leastOf(line) && (counts[place] ?? 0) <= SIGNS + 1),
      [...new Set(counts)].join('、'),
    ),
    ...worst(
      '字距',
      exact.map(({ left, right }) => (right - left) / SIGNS),
      SIGN,
      0.01,
    ),
  ];
}

const AT_HEAD = '、。，．：；？！」』）】》〉〕’”％‰';
const AT_END = '「『（【《〈〔‘“';

function checkEdges(lines: readonly MeasuredText[]): Finding[] {
  const bad = lines.filter(({ text }) => AT_HEAD.includes(text.charAt(0)) || AT_END.includes(text.at(-1) ?? '|'));
  return [holds('行首行尾无禁用标点', bad.length === 0, bad[0]?.text ?? '是')];
}
