import type { PaperImprint } from '#domain/document/official-paper.ts';
import { IMPRINT_RULE, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { Box } from '../box.ts';
import type { LineMark, Mark } from '../marks.ts';
import { nameLines } from '../name-lines.ts';
import { paragraphBoxes } from '../paragraph.ts';
import { labelMarks } from '../text-marks.ts';
import type { TextStyle, Typesetter } from '../typesetter.ts';

const TEXT: TextStyle = { role: '仿宋', size: TYPE_SIZE.四号 };
const PITCH = TYPE_SIZE.四号 * (1 + 7 / 8);
/** Between a rule and the text under or above it. */
const ROOM = (PITCH - TYPE_SIZE.四号) / 2;
/** 「抄送：」 */
const LABEL_SIGNS = 3;

/** Sets the 版记, one sign in at both sides; its box ends with its last rule, a 信函 has no rules (GB/T 9704-2012). */
export function imprintBox(
  typesetter: Typesetter,
  { copies, printedBy }: PaperImprint,
  isLetter: boolean,
  width: number,
): Box {
  const sign = TEXT.size;
  const lines = copies
    ? paragraphBoxes(
        typesetter,
        `${copies.label}：${copies.to.replace(/[。.]$/, '')}。`,
        { text: TEXT, pitch: PITCH, align: 'justify', restIndent: LABEL_SIGNS },
        width - 2 * sign,
      )
    : [];
  const copiesHeight = lines.length * PITCH;
  const printers = printedBy && !isLetter ? printerLines(typesetter, printedBy, width - 2 * sign) : [];
  const hasPrinter = printers.length > 0;
  const height = copiesHeight + printers.length * PITCH;
  const { above } = typesetter.emSquare(TEXT);
  return {
    height,
    trailing: 0,
    place(left, top) {
      const marks: Mark[] = lines.flatMap((line, place) => line.place(left + sign, top + place * PITCH + ROOM));
      if (isLetter) return marks;
      marks.push(...rules(left, top, width, [0, ...(hasPrinter && copies ? [copiesHeight] : []), height]));
      if (!printedBy) return marks;
      const baselineOf = (line: number) => top + copiesHeight + line * PITCH + ROOM + above;
      const dateAt = { x: left + width - sign, baseline: baselineOf(printers.length - 1), align: 'right' } as const;
      return [
        ...marks,
        ...printers.flatMap((name, line) =>
          labelMarks(typesetter, name, TEXT, { x: left + sign, baseline: baselineOf(line) }),
        ),
        ...labelMarks(typesetter, dateOf(printedBy), TEXT, dateAt),
      ];
    },
  };
}

type Printer = NonNullable<PaperImprint['printedBy']>;

const dateOf = ({ date }: Printer) => `${date}印发`;

/** The name keeps a sign's distance from the date at the right of its last line. */
function printerLines(typesetter: Typesetter, printer: Printer, width: number): string[] {
  const date = typesetter.measure(typesetter.printable(dateOf(printer), TEXT.role), TEXT);
  return nameLines(typesetter, printer.unit, TEXT, width - date - TEXT.size);
}

/** The first rule lies under its height, the last one above it, and the thinner one between on it. */
function rules(left: number, top: number, width: number, heights: readonly number[]): LineMark[] {
  return heights.map((height, place) => {
    const isInner = place > 0 && place < heights.length - 1;
    const thickness = isInner ? IMPRINT_RULE.inner : IMPRINT_RULE.outer;
    const shift = isInner ? 0 : (place === 0 ? 1 : -1) * (thickness / 2);
    const y = top + height + shift;
    return { kind: 'line', fromX: left, fromY: y, toX: left + width, toY: y, thickness, colour: 'black' };
  });
}
