import type { CodeCaption, PaperSignature, SealPlace } from '#domain/document/official-paper.ts';
import { millimetres } from '#domain/layout/page-geometry.ts';
import { type SignaturePlaces, sealedPlaces, unsealedPlaces } from '#domain/layout/signature-places.ts';
import type { Box } from './box.ts';
import type { Mark, SealPlaceMark } from './marks.ts';
import { nameLines } from './name-lines.ts';
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
  const words = signedWords(typesetter, signature, style, width, note);
  const places = placesOf(typesetter, signature, words, style, width);
  const rows = 1 + (places.units.at(-1)?.row ?? 0);
  const radius = signature.seal ? millimetres(signature.seal.diameterMillimetres) / 2 : 0;
  const upperEdge = (row: number) => {
    if (row === 0) return 0;
    const place = places.units.findIndex(unit => unit.row === row);
    const top = places.units[place]?.lines[0]?.top ?? 0;
    return signature.seal ? Math.min(top, (places.seals[place]?.y ?? 0) - radius) : top;
  };
  const last = lastRow(typesetter, signature, words, style, places);
  return Array.from({ length: rows }, (_nothing, row): Box => {
    const from = upperEdge(row);
    const isLast = row === rows - 1;
    return {
      height: (isLast ? last.height : upperEdge(row + 1)) - from,
      trailing: 0,
      place: (left, top) => [
        ...rowMarks(typesetter, signature, words, style, { places, row, left, top: top - from }),
        ...(isLast ? last.place(left, top - from) : []),
      ],
    };
  });
}

/** 署名 of each organ, 「（××代章）」 and 附注 as the lines they take. */
interface SignedWords {
  readonly units: readonly (readonly string[])[];
  readonly standIn: readonly string[];
  readonly note: readonly string[];
}

/** A name too long for one line is divided like a title, so that no word is torn. */
function signedWords(
  typesetter: Typesetter,
  { units, standIn, seal }: PaperSignature,
  { text }: SignatureStyle,
  lineWidth: number,
  note: string | undefined,
): SignedWords {
  const twoSigns = 2 * (text.size + (text.tracking ?? 0));
  const width = seal ? lineWidth : lineWidth - twoSigns;
  const linesOf = (name: string) => nameLines(typesetter, name, text, width);
  return {
    units: units.map(linesOf),
    standIn: standIn === undefined ? [] : linesOf(inBrackets(standIn)),
    note: note === undefined ? [] : nameLines(typesetter, inBrackets(note), text, lineWidth - twoSigns),
  };
}

interface PlacedRow {
  readonly places: SignaturePlaces;
  readonly row: number;
  /** Where the whole signature begins on paper. */
  readonly left: number;
  readonly top: number;
}

function rowMarks(
  typesetter: Typesetter,
  { units, seal, standIn }: PaperSignature,
  words: SignedWords,
  style: SignatureStyle,
  { places, row, left, top }: PlacedRow,
): Mark[] {
  const { above } = typesetter.emSquare(style.text);
  return places.units.flatMap(({ row: own, lines }, place) => {
    if (own !== row) return [];
    const middle = places.seals[place];
    const names = lines.flatMap(({ x, top: lineTop }, line) =>
      labelMarks(typesetter, words.units[place]?.[line] ?? '', style.text, {
        x: left + x,
        baseline: top + lineTop + above,
      }),
    );
    if (!seal || !middle) return names;
    const owner = { unit: units[place] ?? '', ...(standIn !== undefined && { standIn }) };
    const edge = middle.y - millimetres(seal.diameterMillimetres) / 2;
    const first = lines.find(line => line.top - GUIDE.size > edge) ?? lines.at(-1);
    return [
      sealMark(typesetter, seal, owner, { x: left + middle.x, y: top + middle.y }, top + (first?.top ?? 0)),
      ...names,
    ];
  });
}

/** What only the last row has: whose seal stands in, the date, a QR code, 附注. */
function lastRow(
  typesetter: Typesetter,
  { date, seal, caption }: PaperSignature,
  words: SignedWords,
  { text, pitch }: SignatureStyle,
  places: SignaturePlaces,
): { readonly height: number; place(left: number, top: number): Mark[] } {
  const { above } = typesetter.emSquare(text);
  const indent = 2 * (text.size + (text.tracking ?? 0));
  const noteEnd = indent + Math.max(0, ...words.note.map(line => typesetter.measure(line, text)));
  const noteTop = isUnderSeal(places, seal, noteEnd)
    ? Math.ceil(places.height / pitch) * pitch
    : places.date.top + pitch;
  const noteBottom = noteTop + (words.note.length - 1) * pitch + text.size;
  return {
    height: words.note.length === 0 ? places.height : Math.max(places.height, noteBottom),
    place(left, top) {
      const line = (content: string, at: { readonly x: number; readonly top: number }) =>
        labelMarks(typesetter, content, text, { x: left + at.x, baseline: top + at.top + above });
      return [
        ...places.standIn.flatMap((place, at) => line(words.standIn[at] ?? '', place)),
        ...line(date, places.date),
        ...captionMarks(typesetter, caption, left, top + places.height),
        ...words.note.flatMap((content, at) => line(content, { x: indent, top: noteTop + at * pitch })),
      ];
    },
  };
}

function inBrackets(words: string): string {
  return `（${words}）`;
}

/** A 附注 that would run into a seal goes to the first line under it. */
function isUnderSeal({ seals, date }: SignaturePlaces, seal: SealPlace | null, noteEnd: number): boolean {
  if (!seal) return false;
  const radius = millimetres(seal.diameterMillimetres) / 2;
  return seals.some(({ x, y }) => x - radius < noteEnd && y + radius > date.top);
}

function placesOf(
  typesetter: Typesetter,
  { date, seal }: PaperSignature,
  words: SignedWords,
  { text, pitch }: SignatureStyle,
  lineWidth: number,
): SignaturePlaces {
  const widthOf = (line: string) => typesetter.measure(typesetter.printable(line, text.role), text);
  const measures = {
    lineWidth,
    size: text.size,
    pitch,
    unitLines: words.units.map(lines => lines.map(widthOf)),
    standInLines: words.standIn.map(widthOf),
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
