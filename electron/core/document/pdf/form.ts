import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Box, blankBox, keptWithNext } from './box.ts';
import { type ParagraphStyle, paragraphBoxes } from './paragraph.ts';
import { type Cell, type RowStyle, rowBoxes } from './table.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** The type of forms, which carry no red head: 五号 in ruled rows (domain.md 5.3). */
export const FORM_TEXT: TextStyle = { role: '仿宋', size: TYPE_SIZE.五号 };
export const FORM_LABEL: TextStyle = { role: '黑体', size: TYPE_SIZE.五号 };
/** Digests and seeds: figures of one typeface, easy to compare. */
export const FORM_FIGURES: TextStyle = { role: '宋体', size: TYPE_SIZE.五号 };
export const FORM_ROW: RowStyle = { text: FORM_TEXT, pitch: TYPE_SIZE.五号 * 1.35, minimumHeight: 22 };
export const FORM_TITLE: ParagraphStyle = { text: { role: '小标宋', size: TYPE_SIZE.二号 }, pitch: 32 };

/** A label and what is filled in beside it. */
export interface FormField {
  readonly label: string;
  readonly value: string;
  readonly style?: TextStyle;
}

/** Sets a row of labelled fields which share the width evenly; every label takes `labelWidth` points. */
export function fieldRow(
  typesetter: Typesetter,
  fields: readonly FormField[],
  width: number,
  labelWidth: number,
  row: RowStyle = FORM_ROW,
): Box[] {
  const valueWidth = width / fields.length - labelWidth;
  const cells = fields.flatMap(({ label, value, style }): Cell[] => [
    { content: label, width: labelWidth, align: 'center', style: FORM_LABEL, isHeading: true },
    { content: value, width: valueWidth, ...(style && { style }) },
  ]);
  return rowBoxes(typesetter, cells, row);
}

/** A heading between the parts of a form, kept with what follows. */
export function formHeading(typesetter: Typesetter, text: string, width: number): Box[] {
  const style: ParagraphStyle = { text: { role: '黑体', size: TYPE_SIZE.小四 }, pitch: TYPE_SIZE.小四 * 1.6 };
  return keptWithNext([blankBox(7), ...paragraphBoxes(typesetter, text, style, width)]);
}

/** A line or paragraph of running text in a form. */
export function formText(typesetter: Typesetter, text: string, width: number): Box[] {
  const style: ParagraphStyle = { text: FORM_TEXT, pitch: TYPE_SIZE.五号 * 1.5, align: 'justify', firstIndent: 2 };
  return paragraphBoxes(typesetter, text, style, width);
}

/** What the labels of fields and signing boxes take, so that their rules make one line. */
export const LABEL_WIDTH = millimetres(27);

/** Sets labelled fields two in a row, as they stand above the table of a bulletin. */
export function fieldsBoxes(
  typesetter: Typesetter,
  fields: readonly FormField[],
  width: number,
  row: RowStyle = FORM_ROW,
): Box[] {
  const boxes: Box[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    boxes.push(...fieldRow(typesetter, fields.slice(index, index + 2), width, LABEL_WIDTH, row));
  }
  return boxes;
}
