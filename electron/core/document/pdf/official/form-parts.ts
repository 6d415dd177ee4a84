import type { PaperPart } from '#domain/document/official-paper.ts';
import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Box, blankBox } from '../box.ts';
import { FORM_ROW, fieldsBoxes } from '../form.ts';
import { paragraphBoxes } from '../paragraph.ts';
import { signingBoxes } from '../signing-box.ts';
import type { RowStyle } from '../table.ts';
import type { Typesetter } from '../typesetter.ts';
import { paperTableBoxes } from './paper-table.ts';
import type { BodyType } from './paper-type.ts';
import { bodyParagraph, REMARK } from './text-parts.ts';

/** The running text of a form is 小四 (domain.md 5.3). */
export const FORM_BODY: BodyType = { size: TYPE_SIZE.小四, pitch: TYPE_SIZE.小四 * 1.65 };
/** Rows in which somebody may have to write by hand. */
const FIELD_ROW: RowStyle = { ...FORM_ROW, minimumHeight: millimetres(9) };
const BESIDE_RULES = millimetres(2);

/** Sets the parts of a form: fields, tables and boxes that follow one another make one ruled sheet. */
export function formPartBoxes(typesetter: Typesetter, parts: readonly PaperPart[], width: number): Box[] {
  return parts.flatMap((part, place) => {
    const previous = parts[place - 1];
    const boxes = formPart(typesetter, part, width);
    const meetsText = previous !== undefined && isRuled(previous) !== isRuled(part);
    return meetsText ? [blankBox(BESIDE_RULES), ...boxes] : boxes;
  });
}

function isRuled({ kind }: PaperPart): boolean {
  return kind === 'fields' || kind === 'table' || kind === 'boxes';
}

function formPart(typesetter: Typesetter, part: PaperPart, width: number): Box[] {
  switch (part.kind) {
    case 'paragraph':
      return bodyParagraph(typesetter, part, FORM_BODY, width);
    case 'remark':
      return paragraphBoxes(typesetter, part.text, REMARK, width);
    case 'fields':
      return fieldsBoxes(typesetter, part.fields, width, FIELD_ROW);
    case 'table':
      return paperTableBoxes(typesetter, part, width);
    case 'boxes':
      return signingBoxes(typesetter, part.boxes, width);
    default:
      return part satisfies never;
  }
}
