import { clustersOf, narrowGroups, unbreakableGroups } from './unbreakable-groups.ts';

/** One line of a paragraph: its text, where that begins in the whole text, and its measured width. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  /** The last line of a paragraph is not stretched to the margin. */
  readonly endsParagraph: boolean;
}

/** Gives the width of a piece of text that begins at `start` of the whole text, in the unit of the line's width. */
export type MeasureText = (text: string, start: number) => number;

/** Gives the width that a line may have; the first line of the text is line 0. */
export type LineWidth = (line: number) => number;

/**
 * Breaks text into lines of the given widths by Chinese rules, a line feed ending a paragraph (GB/T 9704-2012, GB/T 15834-2011).
 * A word wider than a whole line is cut between its signs; throws RangeError for a width that is not positive.
 */
export function breakLines(text: string, lineWidth: number | LineWidth, measure: MeasureText): TextLine[] {
  const widthOf = typeof lineWidth === 'number' ? () => lineWidth : lineWidth;
  const lines: TextLine[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    breakParagraph({ paragraph, start, widthOf, measure, lines });
    start += paragraph.length + 1;
  }
  return lines;
}

interface ParagraphToBreak {
  readonly paragraph: string;
  readonly start: number;
  readonly widthOf: LineWidth;
  readonly measure: MeasureText;
  readonly lines: TextLine[];
}

/** A piece of text that no line divides; its width counts without the spaces that a line's end swallows. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly spaceWidth: number;
}

function breakParagraph({ paragraph, start, widthOf, measure, lines }: ParagraphToBreak): void {
  let line: Piece[] = [];
  let used = 0;
  let position = start;
  const close = (endsParagraph: boolean) => {
    lines.push(finishedLine(line, position, endsParagraph));
    line = [];
    used = 0;
  };
  for (const group of unbreakableGroups(paragraph)) {
    for (const piece of piecesThatFit(group, position, widerOfTwo(widthOf, lines.length), measure)) {
      if (line.length > 0 && used + piece.width > widthOf(lines.length) + TOLERANCE) close(false);
      line.push(piece);
      used += piece.width + piece.spaceWidth;
    }
    position += group.length;
  }
  close(true);
}

// Sums of binary fractions of a point may exceed the line by less than any eye can see.
const TOLERANCE = 1e-6;

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

function finishedLine(pieces: readonly Piece[], emptyStart: number, endsParagraph: boolean): TextLine {
  const last = pieces.at(-1);
  const width = pieces.reduce((sum, piece) => sum + piece.width + piece.spaceWidth, 0) - (last?.spaceWidth ?? 0);
  const text = pieces.map(piece => piece.text).join('');
  return { text: text.replace(/ +$/, ''), start: pieces[0]?.start ?? emptyStart, width, endsParagraph };
}
