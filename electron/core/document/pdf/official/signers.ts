import type { PaperHead } from '#domain/document/official-paper.ts';
import type { Mark } from '../marks.ts';
import { nameLines } from '../name-lines.ts';
import { labelMarks } from '../text-marks.ts';
import type { Typesetter } from '../typesetter.ts';
import { type BodyType, bodyText } from './paper-type.ts';

const LABEL = '签发人：';
const NAMES_IN_ROW = 2;

/** 签发人 as they stand beside the number: row by row the names in it, a long name over several rows. */
export interface SignerRows {
  /** At least one, which is the line of the number. */
  readonly count: number;
  marks(placeOf: (row: number) => { readonly right: number; readonly baseline: number }): Mark[];
}

/** Sets 「签发人：」 and the names in 楷体, one sign from the right, further names under the first ones (GB/T 9704-2012). */
export function signerRows(typesetter: Typesetter, head: PaperHead, type: BodyType, lineWidth: number): SignerRows {
  const { signers = [] } = head;
  if (signers.length === 0) return { count: 1, marks: () => [] };
  const style = bodyText('楷体', type);
  const label = bodyText('仿宋', type);
  const room = lineWidth - numberWidth(typesetter, head, type) - typesetter.measure(LABEL, label) - type.size;
  const names = signers.map(signer => nameLines(typesetter, signer, style, room));
  const column = Math.max(...names.flat().map(line => typesetter.measure(line, style)));
  const hasTwo = signers.length > 1 && names.every(({ length }) => length === 1) && 2 * column + type.size <= room;
  const columns = hasTwo ? NAMES_IN_ROW : 1;
  const width = columns * column + (columns - 1) * type.size;
  const lines = names.flat();
  return {
    count: Math.ceil(lines.length / columns),
    marks(placeOf) {
      const first = placeOf(0);
      const start = first.right - type.size - width;
      return [
        ...labelMarks(typesetter, LABEL, label, { x: start, baseline: first.baseline, align: 'right' }),
        ...lines.flatMap((line, place) => {
          const x = start + (place % columns) * (column + type.size);
          return labelMarks(typesetter, line, style, { x, baseline: placeOf(Math.floor(place / columns)).baseline });
        }),
      ];
    },
  };
}

/** What the number takes of its line, with the sign before it and one after it. */
function numberWidth(typesetter: Typesetter, { number = '' }: PaperHead, type: BodyType): number {
  const style = bodyText('仿宋', type);
  return typesetter.measure(typesetter.printable(number, style.role), style) + 2 * type.size;
}
