import type { OfficialPaper, PaperHead } from '#domain/document/official-paper.ts';
import { MARK_TOP, millimetres, OFFICIAL_PAGE, RED_LINE_UNDER_NUMBER } from '#domain/layout/page-geometry.ts';
import type { Box } from '../box.ts';
import type { LineMark, Mark } from '../marks.ts';
import { nameLines } from '../name-lines.ts';
import { labelMarks } from '../text-marks.ts';
import type { Typesetter } from '../typesetter.ts';
import { headMark } from './head-mark.ts';
import { type BodyType, bodyText } from './paper-type.ts';
import { signerRows } from './signers.ts';

const RED_LINE = millimetres(0.7);
const LINES_UNDER_MARK = 2;

/**
 * Sets the red head of a 文件, 公告 or 纪要 from the upper edge of the type area to its red line. Under the mark two lines stay
 * empty, counted in whole lines of the page, so that all text of the first page stands on its grid (GB/T 9704-2012).
 */
export function redHead(
  typesetter: Typesetter,
  head: PaperHead,
  format: Exclude<OfficialPaper['format'], '信函' | '表单'>,
  type: BodyType,
): Box {
  const { width, top: areaTop } = OFFICIAL_PAGE.typeArea;
  const { pitch, size } = type;
  const mark = headMark(typesetter, head, width);
  const markTop = MARK_TOP[format] - areaTop;
  const firstLine = Math.round((markTop + mark.height) / pitch) + LINES_UNDER_MARK;
  const signers = signerRows(typesetter, head, type, width);
  const numberLine = firstLine + signers.count - 1;
  const minutes = minutesLines(typesetter, head, type, width);
  const lastLine = numberLine + minutes.length;
  const redLine = lastLine * pitch + size + RED_LINE_UNDER_NUMBER;
  const { above } = typesetter.emSquare(bodyText('仿宋', type));
  return {
    height: (lastLine + 1) * pitch,
    trailing: 0,
    place(left, top) {
      const baselineOf = (line: number) => top + line * pitch + above;
      return [
        ...markings(typesetter, head, type, left, baselineOf),
        ...mark.place(left, top + markTop),
        ...numberMarks(typesetter, head, type, { left, width, baseline: baselineOf(numberLine) }),
        ...signers.marks(row => ({ right: left + width, baseline: baselineOf(firstLine + row) })),
        ...minutes.flatMap((line, place) => line({ left, width, baseline: baselineOf(numberLine + 1 + place) })),
        redRule(left, top + redLine, width, RED_LINE),
      ];
    },
  };
}

/** A red line whose upper edge is at `top`. */
export function redRule(left: number, top: number, width: number, thickness: number): LineMark {
  const y = top + thickness / 2;
  return { kind: 'line', fromX: left, fromY: y, toX: left + width, toY: y, thickness, colour: 'red' };
}

/** 份号, 密级和保密期限, 紧急程度: those that there are, line by line from the upper left corner. */
export function markings(
  typesetter: Typesetter,
  head: PaperHead,
  type: BodyType,
  left: number,
  baselineOf: (line: number) => number,
): Mark[] {
  const lines = [
    { text: head.copyNumber, role: '仿宋' },
    { text: head.secrecy, role: '黑体' },
    { text: head.urgency, role: '黑体' },
  ] as const;
  return lines
    .filter(({ text }) => text !== undefined)
    .flatMap(({ text = '', role }, line) =>
      labelMarks(typesetter, text, bodyText(role, type), { x: left, baseline: baselineOf(line) }),
    );
}

interface HeadLine {
  readonly left: number;
  readonly width: number;
  readonly baseline: number;
}

/** 发文字号 in the middle, or one sign in from the left where 签发人 stands at the right. */
function numberMarks(typesetter: Typesetter, head: PaperHead, type: BodyType, line: HeadLine): Mark[] {
  if (head.number === undefined) return [];
  const style = bodyText('仿宋', type);
  const { left, width, baseline } = line;
  const place = head.signers?.length
    ? ({ x: left + type.size, baseline, align: 'left' } as const)
    : ({ x: left + width / 2, baseline, align: 'center' } as const);
  return labelMarks(typesetter, head.number, style, place);
}

/** Who made a 纪要, and at the right of the last line of the name its date. */
function minutesLines(typesetter: Typesetter, { minutesBy }: PaperHead, type: BodyType, width: number) {
  if (!minutesBy) return [];
  const style = bodyText('仿宋', type);
  const room = width - typesetter.measure(typesetter.printable(minutesBy.date, style.role), style) - 3 * type.size;
  const names = nameLines(typesetter, minutesBy.unit, style, room);
  return names.map((name, place) => ({ left, width: whole, baseline }: HeadLine): Mark[] => [
    ...labelMarks(typesetter, name, style, { x: left + type.size, baseline }),
    ...(place < names.length - 1
      ? []
      : labelMarks(typesetter, minutesBy.date, style, { x: left + whole - type.size, baseline, align: 'right' })),
  ]);
}
