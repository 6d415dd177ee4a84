import type { OfficialPaper, PaperText } from '#domain/document/official-paper.ts';
import { type Box, blankBox } from '../box.ts';
import { paragraphBoxes, titleBoxes } from '../paragraph.ts';
import type { Typesetter } from '../typesetter.ts';
import { letterHead } from './letter-head.ts';
import { type BodyType, bodyStyle, titleStyle } from './paper-type.ts';
import { redHead } from './red-head.ts';
import { partBoxes } from './text-parts.ts';

const LINES_UNDER_HEAD = 2;

/** The red head of a paper with the two empty lines under it; nothing for a paper that has none. */
export function headBoxes(typesetter: Typesetter, { head, format }: OfficialPaper, type: BodyType): Box[] {
  if (!head || format === '表单') return [];
  const box = format === '信函' ? letterHead(typesetter, head, type) : redHead(typesetter, head, format, type);
  return [box, blankBox(LINES_UNDER_HEAD * type.pitch)];
}

/** Title, 主送机关 and body: a line stays empty under the title (GB/T 9704-2012). */
export function textBoxes(typesetter: Typesetter, text: PaperText, type: BodyType, width: number): Box[] {
  const style = bodyStyle(type);
  const { title, numberUnderTitle, addressee, parts } = text;
  const centred = { ...style, align: 'center', firstIndent: 0 } as const;
  return [
    ...titleBoxes(typesetter, title, titleStyle(type), width),
    ...(numberUnderTitle === undefined
      ? [blankBox(type.pitch)]
      : [
          blankBox(type.pitch / 2),
          ...paragraphBoxes(typesetter, numberUnderTitle, centred, width),
          blankBox(type.pitch / 2),
        ]),
    ...(addressee === undefined
      ? []
      : paragraphBoxes(typesetter, `${addressee}：`, { ...style, firstIndent: 0 }, width)),
    ...partBoxes(typesetter, parts, type, width),
  ];
}
