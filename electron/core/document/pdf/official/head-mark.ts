import type { PaperHead } from '#domain/document/official-paper.ts';
import { MARK_LINE, markSize, NARROWEST } from '#domain/layout/mark-size.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { titleLines, titleWords } from '#domain/layout/title-lines.ts';
import type { Mark, TextMark } from '../marks.ts';
import { spanMarks } from '../text-marks.ts';
import type { TextStyle, Typesetter } from '../typesetter.ts';

/** A 发文机关标志 ready to be placed by the upper edge of its ink; lengths in points. */
export interface HeadMark {
  readonly height: number;
  place(left: number, top: number): Mark[];
}

/** What the head of a 文件 may take, so that its first page shows some text however many organs issue it. */
const MOST_HEIGHT = millimetres(75);
/** Smaller signs than these are not striking: a longer name takes two lines. */
const SMALLEST = 26;
const EM: TextStyle = { role: '小标宋', size: 1 };
/** Between the organs' names and the word 文件 beside them, in ems. */
const BEFORE_WORD = 0.4;

/** Sets the red name of the issuing organ, or of several under one another with 文件 beside them (GB/T 9704-2012). */
export function headMark(typesetter: Typesetter, head: PaperHead, lineWidth: number, largest?: number): HeadMark {
  const isJoint = head.organs.length > 1;
  const lines = isJoint ? head.organs : singleLines(typesetter, `${head.organs.join('')}${head.word}`, lineWidth);
  const word = isJoint ? head.word : '';
  const printable = lines.map(line => typesetter.printable(line, EM.role));
  const widths = printable.map(line => typesetter.measure(line, EM));
  const widest = Math.max(...widths);
  const wordWidth = word === '' ? 0 : typesetter.measure(word, EM) + BEFORE_WORD;
  const widthInEms = widest + wordWidth;
  const { size, narrowing } = markSize({
    widthInEms,
    lineWidth,
    lines: lines.length,
    mostHeight: MOST_HEIGHT,
    ...(largest !== undefined && { largest }),
  });
  const style: TextStyle = { role: EM.role, size };
  const ink = typesetter.ink(printable[0] ?? '', style).above;
  const lineHeight = size * MARK_LINE;
  const { below } = typesetter.ink(printable.at(-1) ?? '', style);
  return {
    height: ink + (lines.length - 1) * lineHeight + below,
    place(left, top) {
      const start = left + (lineWidth - widthInEms * size * narrowing) / 2;
      const red = { colour: 'red', x: start } as const;
      const marks = printable.flatMap((text, line) => {
        const missing = (widest - (widths[line] ?? 0)) * size;
        const gaps = Array.from(text).length - 1;
        // Names of several organs are spread to one width; the lines of a single long one are centred.
        const spacing = isJoint && gaps > 0 ? missing / gaps : 0;
        const x = isJoint ? start : start + missing / 2;
        return spanMarks(typesetter, [{ text, style }], {
          ...red,
          x,
          baseline: top + ink + line * lineHeight,
          spacing,
        });
      });
      const middle = top + ink + ((lines.length - 1) * lineHeight) / 2;
      const beside = { ...red, x: start + (widest + BEFORE_WORD) * size, baseline: middle };
      const wordMarks = word === '' ? [] : spanMarks(typesetter, [{ text: word, style }], beside);
      return [...marks, ...wordMarks].map(mark => narrowed(mark, start, narrowing));
    },
  };
}

function singleLines(typesetter: Typesetter, mark: string, lineWidth: number): readonly string[] {
  const measure = (text: string) => typesetter.measure(text, EM);
  const { size } = markSize({ widthInEms: measure(mark), lineWidth });
  if (size >= SMALLEST) return [mark];
  return titleLines(titleWords(mark), lineWidth / (SMALLEST * NARROWEST), measure) ?? [mark];
}

function narrowed(mark: TextMark, start: number, narrowing: number): TextMark {
  return narrowing === 1 ? mark : { ...mark, x: start + (mark.x - start) * narrowing, narrowing };
}
