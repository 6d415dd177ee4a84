import type { PaperHead } from '#domain/document/official-paper.ts';
import type { Mark } from '../marks.ts';
import { labelMarks } from '../text-marks.ts';
import type { Typesetter } from '../typesetter.ts';
import { type BodyType, bodyText } from './paper-type.ts';

const LABEL = '签发人：';
const NAMES_IN_ROW = 2;

/** How many lines 签发人 takes beside the number: two names stand in each; at least the line of the number. */
export function signerRows({ signers = [] }: PaperHead): number {
  return Math.max(1, Math.ceil(signers.length / NAMES_IN_ROW));
}

/** Sets 「签发人：」 and the names in 楷体, one sign from the right, further names under the first ones (GB/T 9704-2012). */
export function signerMarks(
  typesetter: Typesetter,
  signers: readonly string[],
  type: BodyType,
  placeOf: (row: number) => { readonly right: number; readonly baseline: number },
): Mark[] {
  if (signers.length === 0) return [];
  const name = bodyText('楷体', type);
  const label = bodyText('仿宋', type);
  const column = Math.max(...signers.map(signer => typesetter.measure(typesetter.printable(signer, '楷体'), name)));
  const columns = Math.min(NAMES_IN_ROW, signers.length);
  const width = columns * column + (columns - 1) * type.size;
  const first = placeOf(0);
  const start = first.right - type.size - width;
  return [
    ...labelMarks(typesetter, LABEL, label, { x: start, baseline: first.baseline, align: 'right' }),
    ...signers.flatMap((signer, place) => {
      const x = start + (place % NAMES_IN_ROW) * (column + type.size);
      const { baseline } = placeOf(Math.floor(place / NAMES_IN_ROW));
      return labelMarks(typesetter, signer, name, { x, baseline });
    }),
  ];
}
