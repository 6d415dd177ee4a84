import { isForbiddenAtHead } from './line-edges.ts';
import { squeezeShares } from './squeeze.ts';
import { clustersOf, narrowGroups, unbreakableGroups } from './unbreakable-groups.ts';

/** One line of a paragraph: its text, where that begins in the whole text, and the width it has on paper. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  /** How much its stops and brackets give up of their measured width, so that a stop found room; usually 0. */
  readonly squeezed: number;
  /** The last line of a paragraph is not stretched to the margin. */
  readonly endsParagraph: boolean;
}

/** Gives the width of a piece of text that begins at `start` of the whole text, in the unit of the line's width. */
export type MeasureText = (text: string, start: number) => number;

/** Gives the width that a line may have; the first line of the text is line 0. */
export type LineWidth = (line: number) => number;

/** Whether a stop that has no room is brought into its line by squeezing the stops there, or goes to the next line with its word. */
export type StopRule = 'bring-in' | 'take-along';

/**
 * Breaks text into lines of the given widths by Chinese rules, a line feed ending a paragraph (GB/T 9704-2012, GB/T 15834-2011).
 * A word wider than a whole line is cut between its signs; throws RangeError for a width that is not positive.
 */
export function breakLines(
  text: string,
  lineWidth: number | LineWidth,
  measure: MeasureText,
  stops: StopRule = 'take-along',
): TextLine[] {
  const widthOf = typeof lineWidth === 'number' ? () => lineWidth : lineWidth;
  const lines: TextLine[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    breakParagraph({ paragraph, start, widthOf, measure, stops, lines });
    start += paragraph.length + 1;
  }
  return lines;
}

interface ParagraphToBreak {
  readonly paragraph: string;
  readonly start: number;
  readonly widthOf: LineWidth;
  readonly measure: MeasureText;
  readonly stops: StopRule;
  readonly lines: TextLine[];
}

/** A piece of text that no line divides; its width counts without the spaces that a line's end swallows. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly spaceWidth: number;
}

function breakParagraph({ paragraph, start, widthOf, measure, stops, lines }: ParagraphToBreak): void {
  let line: Piece[] = [];
  let used = 0;
  let squeezed = 0;
  let position = start;
  const close = (endsParagraph: boolean) => {
    lines.push(finishedLine(line, position, endsParagraph, squeezed));
    line = [];
    used = 0;
    squeezed = 0;
  };
  for (const group of unbreakableGroups(paragraph)) {
    for (const piece of piecesThatFit(group, position, widerOfTwo(widthOf, lines.length), measure)) {
      const excess = used + piece.width - widthOf(lines.length);
      if (line.length > 0 && excess > TOLERANCE) {
        if (squeezed === 0 && stops === 'bring-in' && canBringIn(line, piece, excess, measure)) squeezed = excess;
        else close(false);
      }
      line.push(piece);
      used += piece.width + piece.spaceWidth;
    }
    position += group.length;
  }
  close(true);
}

// Sums of binary fractions of a point may exceed the line by less than any eye can see.
const TOLERANCE = 1e-6;

/** Only the stops at the end of a piece are brought in, never a part of a word, and only as far as the line's stops can give way. */
function canBringIn(line: readonly Piece[], piece: Piece, excess: number, measure: MeasureText): boolean {
  const signs = clustersOf(piece.text.trimEnd());
  const word = signs.slice(0, signs.findLastIndex(sign => !isForbiddenAtHead(sign)) + 1).join('');
  if (piece.width - (word === '' ? 0 : measure(word, piece.start)) < excess - TOLERANCE) return false;
  const start = line[0]?.start ?? piece.start;
  const whole = clustersOf([...line.map(({ text }) => text), piece.text].join('').trimEnd());
  return squeezeRoom(whole, start, measure) >= excess;
}

function squeezeRoom(signs: readonly string[], start: number, measure: MeasureText): number {
  const shares = squeezeShares(signs);
  let room = 0;
  let position = start;
  signs.forEach((sign, place) => {
    const share = shares[place] ?? 0;
    if (share > 0) room += share * measure(sign, position);
    position += sign.length;
  });
  return room;
}

/** A word may move to the next line, so it is cut only when it is wider than both this line and the next one. */
function widerOfTwo(widthOf: LineWidth, line: number): number {
  const width = Math.max(widthOf(line), widthOf(line + 1));
  if (!(width > 0)) throw new RangeError(`A line needs a positive width, not ${width}.`);
  return width;
}

/** A group that fits is one piece; a wider one is divided by looser rules, and only what is still too wide into its signs. */
function piecesThatFit(group: string, start: number, width: number, measure: MeasureText): Piece[] {
  const fits = (piece: Piece) => piece.width <= width + TOLERANCE;
  const whole = measuredPiece(group, start, measure);
  if (fits(whole)) return [whole];
  return measuredPieces(narrowGroups(group), start, measure).flatMap(piece =>
    fits(piece) ? [piece] : measuredPieces(clustersOf(piece.text), piece.start, measure),
  );
}

function measuredPieces(texts: readonly string[], start: number, measure: MeasureText): Piece[] {
  let position = start;
  return texts.map(text => {
    const piece = measuredPiece(text, position, measure);
    position += text.length;
    return piece;
  });
}

function measuredPiece(text: string, start: number, measure: MeasureText): Piece {
  const trimmed = text.replace(/ +$/, '');
  const width = trimmed === '' ? 0 : measure(trimmed, start);
  const spaces = text.slice(trimmed.length);
  return { text, start, width, spaceWidth: spaces === '' ? 0 : measure(spaces, start + trimmed.length) };
}

function finishedLine(
  pieces: readonly Piece[],
  emptyStart: number,
  endsParagraph: boolean,
  squeezed: number,
): TextLine {
  const last = pieces.at(-1);
  const natural = pieces.reduce((sum, piece) => sum + piece.width + piece.spaceWidth, 0) - (last?.spaceWidth ?? 0);
  const text = pieces.map(piece => piece.text).join('');
  const start = pieces[0]?.start ?? emptyStart;
  return { text: text.replace(/ +$/, ''), start, width: natural - squeezed, squeezed, endsParagraph };
}
