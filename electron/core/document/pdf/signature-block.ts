import type { CodeCaption, PaperSignature, SealPlace } from '#domain/document/official-paper.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { type SignaturePlaces, sealedPlaces, unsealedPlaces } from '#domain/layout/signature-places.ts';
import type { Box } from './box.ts';
import type { Mark } from './marks.ts';
import { qrCodeMark } from './qr-code.ts';
import { labelMarks } from './text-marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

const CODE_SIZE = millimetres(22);
const CAPTION: TextStyle = { role: '宋体', size: 9 };
const GUIDE: TextStyle = { role: '宋体', size: 6.5 };

/**
 * Sets 署名 and date with or without seals, and 附注 a line under the date (GB/T 9704-2012). The block's height holds the whole
 * of a seal, so that it never runs off the page.
 */
export function signatureBlock(
  typesetter: Typesetter,
  signature: PaperSignature,
  style: { readonly text: TextStyle; readonly pitch: number },
  width: number,
  note?: string,
): Box {
  const { units, date, seal, caption } = signature;
  const standIn = signature.standIn === undefined ? '' : `（${signature.standIn}）`;
  const places = placesOf(typesetter, signature, standIn, style, width);
  const { above } = typesetter.emSquare(style.text);
  const sign = style.text.size + (style.text.tracking ?? 0);
  const noteTop = places.date.top + style.pitch;
  return {
    height: note === undefined ? places.height : Math.max(places.height, noteTop + style.text.size),
    trailing: 0,
    place(left, top) {
      const line = (text: string, { x, top: down }: { x: number; top: number }) =>
        labelMarks(typesetter, text, style.text, { x: left + x, baseline: top + down + above });
      return [
        ...units.flatMap((unit, place) => line(unit, places.units[place] ?? places.date)),
        ...(places.standIn ? line(standIn, places.standIn) : []),
        ...line(date, places.date),
        ...(seal ? places.seals.flatMap(({ x, y }) => sealMarks(typesetter, seal, left + x, top + y)) : []),
        ...captionMarks(typesetter, caption, left, top + places.height),
        ...(note === undefined ? [] : line(`（${note}）`, { x: 2 * sign, top: noteTop })),
      ];
    },
  };
}

function placesOf(
  typesetter: Typesetter,
  { units, date, seal }: PaperSignature,
  standIn: string,
  { text, pitch }: { readonly text: TextStyle; readonly pitch: number },
  lineWidth: number,
): SignaturePlaces {
  const widthOf = (words: string) => typesetter.measure(typesetter.printable(words, text.role), text);
  const measures = {
    lineWidth,
    size: text.size,
    pitch,
    unitWidths: units.map(widthOf),
    standInWidth: widthOf(standIn),
    dateWidth: widthOf(date),
  };
  return seal ? sealedPlaces(measures, millimetres(seal.diameterMillimetres)) : unsealedPlaces(measures);
}

/** The words stand in the seal's upper half, clear of 署名: a red seal covers them, an unsealed paper shows what it lacks. */
function sealMarks(typesetter: Typesetter, { guide, diameterMillimetres }: SealPlace, x: number, y: number): Mark[] {
  if (guide === 'none') return [];
  const radius = millimetres(diameterMillimetres) / 2;
  const place = { x, baseline: y - radius * 0.3, align: 'center', colour: 'grey' } as const;
  const words = labelMarks(typesetter, '（盖章处）', GUIDE, place);
  if (guide === 'words') return words;
  return [{ kind: 'circle', x, y, radius, thickness: 0.4, colour: 'grey' }, ...words];
}

function captionMarks(typesetter: Typesetter, caption: CodeCaption | undefined, left: number, bottom: number): Mark[] {
  if (!caption) return [];
  const top = bottom - CODE_SIZE;
  const pitch = CAPTION.size * 1.5;
  const first = top + (CODE_SIZE - pitch * (caption.lines.length - 1)) / 2 + CAPTION.size * 0.38;
  return [
    qrCodeMark(caption.code, left, top, CODE_SIZE),
    ...caption.lines.flatMap((line, index) =>
      labelMarks(typesetter, line, CAPTION, {
        x: left + CODE_SIZE + millimetres(2.5),
        baseline: first + index * pitch,
      }),
    ),
  ];
}
