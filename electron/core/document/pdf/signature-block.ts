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
  const noteEnd = note === undefined ? 0 : 2 * sign + typesetter.measure(`（${note}）`, style.text);
  const noteTop = isUnderSeal(places, seal, noteEnd) ? lineUnder(places.height, style) : places.date.top + style.pitch;
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
        ...places.seals.flatMap(({ x, y }, place) =>
          seal ? sealMarks(typesetter, seal, { x: left + x, y: top + y }, top + (places.units[place]?.top ?? 0)) : [],
        ),
        ...captionMarks(typesetter, caption, left, top + places.height),
        ...(note === undefined ? [] : line(`（${note}）`, { x: 2 * sign, top: noteTop })),
      ];
    },
  };
}

/** A 附注 that would run into a seal goes to the first line under it. */
function isUnderSeal({ seals, date }: SignaturePlaces, seal: SealPlace | null, noteEnd: number): boolean {
  if (!seal) return false;
  const radius = millimetres(seal.diameterMillimetres) / 2;
  return seals.some(({ x, y }) => x - radius < noteEnd && y + radius > date.top);
}

function lineUnder(height: number, { pitch }: { readonly pitch: number }): number {
  return Math.ceil(height / pitch) * pitch;
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

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words stand above 署名 in the seal: a red seal covers them, an unsealed paper shows what it lacks. */
function sealMarks(
  typesetter: Typesetter,
  { guide, diameterMillimetres }: SealPlace,
  { x, y }: Point,
  unitTop: number,
): Mark[] {
  if (guide === 'none') return [];
  const radius = millimetres(diameterMillimetres) / 2;
  const place = { x, baseline: unitTop - GUIDE.size, align: 'center', colour: 'grey' } as const;
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
