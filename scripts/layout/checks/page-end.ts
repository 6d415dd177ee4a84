import type { OfficialPaper, PaperImprint } from '#domain/document/official-paper.ts';
import { type Finding, holds, near, worst } from '../finding.ts';
import { type MeasuredPage, type MeasuredText, sizeOf } from '../measured-page.ts';
import { millimetresOf, SIGN, SIZE, TYPE_AREA } from '../standard.ts';

const NUMBER = /^—\d+—$/;
const UNDER_TYPE_AREA = 7;

/** Page numbers: 四号, 7 mm under the type area, one sign in at the outer edge; a letter's first page and a page of 版记 alone have none. */
export function checkNumbers({ format }: OfficialPaper, pages: readonly MeasuredPage[]): Finding[] {
  const numbers = pages.map((page, place) => ({ place, page, line: page.lines.find(({ text }) => NUMBER.test(text)) }));
  const upright = numbers.filter(({ page }) => page.width < page.height);
  const found = upright.filter((one): one is typeof one & { line: MeasuredText } => one.line !== undefined);
  const at = (odd: number) => found.filter(({ place }) => place % 2 === odd).map(({ line }) => line);
  return [
    holds(
      '页码与页次一致',
      found.every(({ line, place }) => line.text === `—${place + 1}—`),
      found.map(({ line }) => line.text).join(' '),
    ),
    ...worst(
      '页码上边',
      found.map(({ line }) => line.top),
      TYPE_AREA.bottom + UNDER_TYPE_AREA,
      0.1,
    ),
    ...worst(
      '页码四号字高',
      found.map(({ line }) => sizeOf(line)),
      millimetresOf(SIZE.four),
      0.05,
    ),
    ...worst(
      '单页码右空一字',
      at(0).map(({ right }) => right),
      TYPE_AREA.right - SIGN,
      0.3,
    ),
    ...worst(
      '双页码左空一字',
      at(1).map(({ left }) => left),
      TYPE_AREA.left + SIGN,
      0.3,
    ),
    ...(format === '信函'
      ? [holds('首页不显示页码', numbers[0]?.line === undefined, numbers[0]?.line?.text ?? '是')]
      : []),
  ];
}

/** 版记 at the foot of the last page: copies, the printer, or both. */
export function checkImprint(
  { copies, printedBy }: PaperImprint,
  format: OfficialPaper['format'],
  pages: readonly MeasuredPage[],
): Finding[] {
  const page = pages.at(-1);
  const printed = page?.lines.findLast(({ text }) => text.endsWith('印发'));
  const line = copies ? page?.lines.findLast(({ text }) => text.startsWith(`${copies.label}：`)) : printed;
  if (!page || !line) return [holds('末页有版记', false, '没有')];
  const rules = page.rules.filter(
    ({ isRed, left, right, y }) => !isRed && right - left > TYPE_AREA.width - 1 && y > line.top - 10,
  );
  const common = [
    near('版记四号字高', sizeOf(line), millimetresOf(SIZE.four), 0.05),
    near('版记左空一字', line.left, TYPE_AREA.left + millimetresOf(SIZE.four), 0.1),
  ];
  if (format === '信函') return [...common, holds('信函版记无分隔线', rules.length === 0, `${rules.length} 条`)];
  const wanted = copies && printedBy ? 3 : 2;
  const [first, last] = [rules[0], rules.at(-1)];
  if (!first || !last || rules.length !== wanted)
    return [holds(`版记有 ${wanted} 条分隔线`, false, `${rules.length} 条`)];
  return [
    ...common,
    near('首条分隔线粗', first.thickness, 0.35, 0.02),
    ...rules.slice(1, -1).map(({ thickness }) => near('中间分隔线粗', thickness, 0.25, 0.02)),
    near('末条分隔线粗', last.thickness, 0.35, 0.02),
    near('末条分隔线与版心下边重合', last.y + last.thickness / 2, TYPE_AREA.bottom, 0.1),
    ...worst(
      '分隔线宽',
      rules.map(({ left, right }) => right - left),
      TYPE_AREA.width,
      0.1,
    ),
    ...(printedBy
      ? [near('印发日期右空一字', printed?.right ?? 0, TYPE_AREA.right - millimetresOf(SIZE.four), 0.15)]
      : []),
  ];
}
