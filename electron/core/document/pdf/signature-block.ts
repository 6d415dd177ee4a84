import type { CodeCaption, PaperSignature, SealPlace } from '#domain/document/official-paper.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { type SignaturePlaces, sealedPlaces, unsealedPlaces } from '#domain/layout/signature-places.ts';
import type { Box } from './box.ts';
import type { Mark, SealPlaceMark } from './marks.ts';
import { qrCodeMark } from './qr-code.ts';
import { labelMarks } from './text-marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

const CODE_SIZE = millimetres(22);
const CAPTION: TextStyle = { role: '宋体', size: 9 };
const GUIDE: TextStyle = { role: '宋体', size: 6.5 };

interface SignatureStyle {
  readonly text: TextStyle;
  readonly pitch: number;
}

/**
 * Sets 署名 and date with or without seals, and 附注 a line under the date (GB/T 9704-2012): a box for each row of organs, the
 * last of which has the date. A box holds the whole of its seals, so that none runs off the page.
 */
export function signatureBoxes(
  typesetter: Typesetter,
  signature: PaperSignature,
  style: SignatureStyle,
  width: number,
  note?: string,
): Box[] {
  const places = placesOf(typesetter, signature, style, width);
  const rowTops = [...new Set(places.units.map(({ top }) => top))];
  const radius = signature.seal ? millimetres(signature.seal.diameterMillimetres) / 2 : 0;
  const upperEdge = (row: number) => {
    if (row === 0) return 0;
    const place = places.units.findIndex(({ top }) => top === rowTops[row]);
    return signature.seal ? (places.seals[place]?.y ?? 0) - radius : (rowTops[row] ?? 0);
  };
  const last = lastRow(typesetter, signature, style, places, note);
  return rowTops.map((rowTop, row): Box => {
    const from = upperEdge(row);
    const isLast = row === rowTops.length - 1;
    return {
      height: (isLast ? last.height : upperEdge(row + 1)) - from,
      trailing: 0,
      place: (left, top) => [
        ...rowMarks(typesetter, signature, style, { places, rowTop, left, top: top - from }),
        ...(isLast ? last.place(left, top - from) : []),
      ],
    };
  });
}

interface PlacedRow {
  readonly places: SignaturePlaces;
  readonly rowTop: number;
  /** Where the whole signature begins on paper. */
  readonly left: number;
  readonly top: number;
}

function rowMarks(
  typesetter: Typesetter,
  { units, seal, standIn }: PaperSignature,
  style: SignatureStyle,
  { places, rowTop, left, top }: PlacedRow,
): Mark[] {
  const { above } = typesetter.emSquare(style.text);
  const here = units.map((unit, place) => ({ unit, place: places.units[place], middle: places.seals[place] }));
  const row = here.filter(({ place }) => place?.top === rowTop);
  return [
    ...row.flatMap(({ unit, middle }) => {
      if (!seal || !middle) return [];
      const at = { x: left + middle.x, y: top + middle.y };
      return [sealMark(typesetter, seal, { unit, ...(standIn !== undefined && { standIn }) }, at, top + rowTop)];
    }),
    ...row.flatMap(({ unit, place }) =>
      labelMarks(typesetter, unit, style.text, { x: left + (place?.x ?? 0), baseline: top + rowTop + above }),
    ),
  ];
}

/** What only the last row has: whose seal stands in, the date, a QR code, 附注. */
function lastRow(
  typesetter: Typesetter,
  { standIn, date, seal, caption }: PaperSignature,
  { text, pitch }: SignatureStyle,
  places: SignaturePlaces,
  note: string | undefined,
): { readonly height: number; place(left: number, top: number): Mark[] } {
  const { above } = typesetter.emSquare(text);
  const indent = 2 * (text.size + (text.tracking ?? 0));
  const noteWords = inBrackets(note);
  const noteEnd = indent + typesetter.measure(typesetter.printable(noteWords, text.role), text);
  const noteTop = isUnderSeal(places, seal, noteEnd)
    ? Math.ceil(places.height / pitch) * pitch
    : places.date.top + pitch;
  return {
    height: note === undefined ? places.height : Math.max(places.height, noteTop + text.size),
    place(left, top) {
      const line = (words: string, at: { readonly x: number; readonly top: number }) =>
        labelMarks(typesetter, words, text, { x: left + at.x, baseline: top + at.top + above });
      return [
        ...(places.standIn ? line(inBrackets(standIn), places.standIn) : []),
        ...line(date, places.date),
        ...captionMarks(typesetter, caption, left, top + places.height),
        ...(note === undefined ? [] : line(noteWords, { x: indent, top: noteTop })),
      ];
    },
  };
}

function inBrackets(words: string | undefined): string {
  return words === undefined ? '' : `（${words}）`;
}

/** A 附注 that would run into a seal goes to the first line under it. */
function isUnderSeal({ seals, date }: SignaturePlaces, seal: SealPlace | null, noteEnd: number): boolean {
  if (!seal) return false;
  const radius = millimetres(seal.diameterMillimetres) / 2;
  return seals.some(({ x, y }) => x - radius < noteEnd && y + radius > date.top);
}

function placesOf(
  typesetter: Typesetter,
  { units, standIn, date, seal }: PaperSignature,
  { text, pitch }: SignatureStyle,
  lineWidth: number,
): SignaturePlaces {
  const widthOf = (words: string) => typesetter.measure(typesetter.printable(words, text.role), text);
  const measures = {
    lineWidth,
    size: text.size,
    pitch,
    unitWidths: units.map(widthOf),
    standInWidth: widthOf(inBrackets(standIn)),
    dateWidth: widthOf(date),
  };
  return seal ? sealedPlaces(measures, millimetres(seal.diameterMillimetres)) : unsealedPlaces(measures);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The words stand above 署名 in the seal: a red seal takes their place, an unsealed paper shows what it lacks. */
function sealMark(
  typesetter: Typesetter,
  { guide, diameterMillimetres }: SealPlace,
  owner: Pick<SealPlaceMark, 'unit' | 'standIn'>,
  { x, y }: Point,
  unitTop: number,
): SealPlaceMark {
  const radius = millimetres(diameterMillimetres) / 2;
  const mark = { kind: 'seal-place', x, y, radius, ...owner } as const;
  if (guide === 'none') return { ...mark, guide: [] };
  const place = { x, baseline: unitTop - GUIDE.size, align: 'center', colour: 'grey' } as const;
  const words = labelMarks(typesetter, '（盖章处）', GUIDE, place);
  if (guide === 'words') return { ...mark, guide: words };
  return { ...mark, guide: [{ kind: 'circle', x, y, radius, thickness: 0.4, colour: 'grey' }, ...words] };
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
