import type { PaperHead } from '#domain/document/official-paper.ts';
import { LETTER_LINES, MARK_TOP, OFFICIAL_PAGE } from '#domain/layout/page-geometry.ts';
import type { Box } from '../box.ts';
import type { LineMark } from '../marks.ts';
import { labelMarks } from '../text-marks.ts';
import type { Typesetter } from '../typesetter.ts';
import { headMark } from './head-mark.ts';
import { type BodyType, bodyText } from './paper-type.ts';
import { markings, redRule } from './red-head.ts';

const THICK = 1.5;
const THIN = 0.5;
const BETWEEN = 1.2;
const DOUBLE = THICK + BETWEEN + THIN;
const LARGEST_MARK = 36;
/** From the double line to the number: seven eighths of a sign. */
const UNDER_LINE = 7 / 8;

/** Sets the head of a 信函, which begins above the type area, and the red double line at the foot of its first page (GB/T 9704-2012). */
export function letterHead(typesetter: Typesetter, head: PaperHead, type: BodyType): Box {
  const { typeArea, paperWidth, paperHeight } = OFFICIAL_PAGE;
  const { pitch, size } = type;
  const mark = headMark(typesetter, head, typeArea.width, LARGEST_MARK);
  const markTop = MARK_TOP.信函 - typeArea.top;
  const lineTop = markTop + mark.height + LETTER_LINES.underMark;
  const numberTop = lineTop + DOUBLE + UNDER_LINE * size;
  const text = bodyText('仿宋', type);
  const { above } = typesetter.emSquare(text);
  const left = (paperWidth - LETTER_LINES.width) / 2;
  return {
    height: Math.round((numberTop + size) / pitch) * pitch,
    trailing: 0,
    place: (areaLeft, top) => [
      ...mark.place(areaLeft, top + markTop),
      ...doubleLine(left, top + lineTop, 'thick-above'),
      ...doubleLine(left, top - typeArea.top + paperHeight - LETTER_LINES.fromBottom - DOUBLE, 'thin-above'),
      ...markings(typesetter, head, type, areaLeft, line => top + numberTop + line * pitch + above),
      ...labelMarks(typesetter, head.number ?? '', text, {
        x: areaLeft + typeArea.width,
        baseline: top + numberTop + above,
        align: 'right',
      }),
    ],
  };
}

function doubleLine(left: number, top: number, order: 'thick-above' | 'thin-above'): LineMark[] {
  const [upper, lower] = order === 'thick-above' ? [THICK, THIN] : [THIN, THICK];
  return [
    redRule(left, top, LETTER_LINES.width, upper),
    redRule(left, top + upper + BETWEEN, LETTER_LINES.width, lower),
  ];
}
