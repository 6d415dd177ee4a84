import { attachmentEntries, type OfficialPaper, type PaperText } from '#domain/document/official-paper.ts';
import { type Box, blankBox, keptTogether } from '../box.ts';
import { paragraphBoxes } from '../paragraph.ts';
import { signatureBoxes } from '../signature-block.ts';
import type { Typesetter } from '../typesetter.ts';
import { type BodyType, bodyStyle, bodyText } from './paper-type.ts';

const ATTACHMENT_WORD = '附件：';
const INDENT = 2;

/** What follows the body: 附件说明, who was there, 署名 with date and seal, 附注; all of it stays on one page. */
export function closingBoxes(
  typesetter: Typesetter,
  text: PaperText & Partial<Pick<OfficialPaper, 'attachments' | 'attendance'>>,
  type: BodyType,
  width: number,
): Box[] {
  const names = (text.attachments ?? []).map(({ name }) => name);
  const { signature, note } = text;
  return keptTogether([
    ...attachmentNote(typesetter, names, type, width),
    ...attendanceBoxes(typesetter, text.attendance ?? [], type, width),
    ...(signature ? signatureBoxes(typesetter, signature, bodyStyle(type), width, note) : []),
    ...(signature || note === undefined ? [] : paragraphBoxes(typesetter, `（${note}）`, bodyStyle(type), width)),
  ]);
}

/** 附件说明 a line under the body; the second line of a name begins under its first sign (GB/T 9704-2012). */
function attachmentNote(typesetter: Typesetter, names: readonly string[], type: BodyType, width: number): Box[] {
  if (names.length === 0) return [];
  const style = bodyStyle(type);
  const sign = typesetter.measure('附', style.text);
  const boxes = attachmentEntries(names).flatMap(({ number, name }, place) => {
    const word = place === 0 ? ATTACHMENT_WORD : '';
    const hang = INDENT + ATTACHMENT_WORD.length + typesetter.measure(number, style.text) / sign;
    const firstIndent = place === 0 ? INDENT : INDENT + ATTACHMENT_WORD.length;
    return paragraphBoxes(typesetter, `${word}${number}${name}`, { ...style, firstIndent, restIndent: hang }, width);
  });
  return [blankBox(type.pitch), ...boxes];
}

type Attendance = NonNullable<OfficialPaper['attendance']>;

/** 「出席：」 in 黑体, the names in 仿宋 and under one another (GB/T 9704-2012). */
function attendanceBoxes(typesetter: Typesetter, attendance: Attendance, type: BodyType, width: number): Box[] {
  if (attendance.length === 0) return [];
  const style = bodyStyle(type);
  const boxes = attendance.flatMap(({ label, names }) =>
    paragraphBoxes(
      typesetter,
      [
        { text: `${label}：`, style: bodyText('黑体', type) },
        { text: names, style: style.text },
      ],
      { ...style, restIndent: INDENT + label.length + 1 },
      width,
    ),
  );
  return [blankBox(type.pitch), ...boxes];
}
