import type { SigningBox } from '#domain/document/official-paper.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import type { Box } from './box.ts';
import { FORM_LABEL, FORM_TEXT, LABEL_WIDTH } from './form.ts';
import type { Mark } from './marks.ts';
import { type ParagraphStyle, paragraphBoxes, titleBoxes } from './paragraph.ts';
import { frameMarks } from './table.ts';
import type { Typesetter } from './typesetter.ts';

const TEXT: ParagraphStyle = { text: FORM_TEXT, pitch: FORM_TEXT.size * 1.5, align: 'justify' };
const LABEL: ParagraphStyle = { text: FORM_LABEL, pitch: FORM_LABEL.size * 1.35 };
const SIDE_ROOM = millimetres(2);
const UPPER_ROOM = millimetres(2);
/** A signature stands a little off the lower right corner. */
const SIGNING_RIGHT = millimetres(4);
/** A text with more lines goes on in another box, because a box must fit on a page. */
const MOST_LINES = 30;
const BEFORE_SIGNING = /\n[ 　]*\n/;

/** Sets boxes to write and sign in, each as high as its text needs and at least as its height in millimetres says (domain.md 5.3). */
export function signingBoxes(typesetter: Typesetter, boxes: readonly SigningBox[], width: number): Box[] {
  return boxes.flatMap(box => setBox(typesetter, box, width));
}

interface BoxContent {
  readonly label: readonly Box[];
  readonly labelWidth: number;
  readonly lines: readonly Box[];
  readonly signing: readonly Box[];
}

function setBox(typesetter: Typesetter, { label, text, heightMillimetres }: SigningBox, width: number): Box[] {
  const labelWidth = label === '' ? 0 : LABEL_WIDTH;
  const room = width - labelWidth - 2 * SIDE_ROOM;
  const [written = '', signing = ''] = text.split(BEFORE_SIGNING);
  const lines = written.trim() === '' ? [] : paragraphBoxes(typesetter, written, TEXT, room);
  const signed = { ...TEXT, align: 'right' } as const;
  const content = {
    label: label === '' ? [] : titleBoxes(typesetter, label, LABEL, labelWidth - 2 * SIDE_ROOM),
    labelWidth,
    signing: signing === '' ? [] : paragraphBoxes(typesetter, signing, signed, room - SIGNING_RIGHT),
  };
  const pieces = Math.max(1, Math.ceil(lines.length / MOST_LINES));
  const share = millimetres(heightMillimetres) / pieces;
  return Array.from({ length: pieces }, (_nothing, piece) => {
    const part = lines.slice(piece * MOST_LINES, (piece + 1) * MOST_LINES);
    const isLast = piece === pieces - 1;
    return framed({ ...content, lines: part, signing: isLast ? content.signing : [] }, width, share);
  });
}

function framed({ label, labelWidth, lines, signing }: BoxContent, width: number, least: number): Box {
  const signingHeight = heightOf(signing);
  const needed = Math.max(heightOf(lines) + signingHeight, heightOf(label)) + 2 * UPPER_ROOM;
  const height = Math.max(least, needed);
  return {
    height,
    trailing: 0,
    place(left, top) {
      const widths = labelWidth === 0 ? [width] : [labelWidth, width - labelWidth];
      const textLeft = left + labelWidth + SIDE_ROOM;
      // A text that is not signed stands in the middle, as in the fields above it.
      const textTop = signing.length > 0 || lines.length > 1 ? top + UPPER_ROOM : top + (height - heightOf(lines)) / 2;
      return [
        ...frameMarks(left, top, widths, height),
        ...stacked(label, left + SIDE_ROOM, top + (height - heightOf(label)) / 2),
        ...stacked(lines, textLeft, textTop),
        ...stacked(signing, textLeft, top + height - UPPER_ROOM - signingHeight),
      ];
    },
  };
}

function stacked(lines: readonly Box[], left: number, top: number): Mark[] {
  let y = top;
  return lines.flatMap(line => {
    const marks = line.place(left, y);
    y += line.height;
    return marks;
  });
}

function heightOf(lines: readonly Box[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0) - (lines.at(-1)?.trailing ?? 0);
}
