import { HEADING_ROLE, partHeading } from '#domain/document/heading-level.ts';
import type { PaperParagraph, PaperPart } from '#domain/document/official-paper.ts';
import { TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Box, blankBox, keptWithNext } from '../box.ts';
import { fieldsBoxes } from '../form.ts';
import { type ParagraphStyle, paragraphBoxes } from '../paragraph.ts';
import { signingBoxes } from '../signing-box.ts';
import type { Span } from '../text-marks.ts';
import type { Typesetter } from '../typesetter.ts';
import { paperTableBoxes } from './paper-table.ts';
import { type BodyType, bodyStyle, bodyText } from './paper-type.ts';

/** How remarks are set under a table. */
export const REMARK: ParagraphStyle = { text: { role: '宋体', size: TYPE_SIZE.小五 }, pitch: TYPE_SIZE.小五 * 1.5 };
const AROUND_TABLE = 6;

/** Sets the paragraphs and tables of a paper or an attachment in lines of `width` points. */
export function partBoxes(typesetter: Typesetter, parts: readonly PaperPart[], type: BodyType, width: number): Box[] {
  return parts.flatMap(part => {
    switch (part.kind) {
      case 'paragraph':
        return bodyParagraph(typesetter, part, type, width);
      case 'remark':
        return paragraphBoxes(typesetter, part.text, REMARK, width);
      case 'fields':
        return [...fieldsBoxes(typesetter, part.fields, width), blankBox(AROUND_TABLE)];
      case 'table':
        return [...paperTableBoxes(typesetter, part, width), blankBox(AROUND_TABLE)];
      case 'boxes':
        return [...signingBoxes(typesetter, part.boxes, width), blankBox(AROUND_TABLE)];
      default:
        return part satisfies never;
    }
  });
}

/** Sets a paragraph; a heading stays with what follows it. */
export function bodyParagraph(
  typesetter: Typesetter,
  { text, level }: PaperParagraph,
  type: BodyType,
  width: number,
): Box[] {
  const style = bodyStyle(type);
  if (level === undefined) return paragraphBoxes(typesetter, text, style, width);
  const { heading, rest } = partHeading(text);
  const spans: Span[] = [
    { text: heading, style: bodyText(HEADING_ROLE[level], type) },
    { text: rest, style: style.text },
  ];
  const boxes = paragraphBoxes(
    typesetter,
    spans.filter(span => span.text !== ''),
    style,
    width,
  );
  return rest === '' ? keptWithNext(boxes) : boxes;
}
