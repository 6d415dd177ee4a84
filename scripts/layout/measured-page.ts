/** A run of text as it stands on paper: the square of its signs, in millimetres from the paper's upper left corner. */
export interface MeasuredText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line that was drawn from left to right. */
export interface MeasuredRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly thickness: number;
  readonly isRed: boolean;
}

/** A circle: the guide of a seal. */
export interface MeasuredCircle {
  readonly x: number;
  readonly y: number;
  readonly diameter: number;
}

/** A shape of many filled squares: a QR code. */
export interface MeasuredCode {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Everything on a page that can be measured. */
export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  /** Line by line; runs that stand far apart on one line are still one. */
  readonly lines: readonly MeasuredText[];
  readonly words: readonly MeasuredText[];
  readonly rules: readonly MeasuredRule[];
  readonly circles: readonly MeasuredCircle[];
  readonly codes: readonly MeasuredCode[];
  /** Upper and lower edge of all red signs' ink; null without red signs. */
  readonly redInk: { readonly top: number; readonly bottom: number } | null;
}

const SAME_LINE = 0.15;

/** Joins the runs that stand on one line and have one size. */
export function joinLines(words: readonly MeasuredText[]): MeasuredText[] {
  const lines: MeasuredText[] = [];
  // A program that reads columns may tell the end of a line before its beginning.
  for (const word of words.toSorted((one, other) => one.left - other.left)) {
    const place = lines.findIndex(
      line => Math.abs(line.top - word.top) < SAME_LINE && Math.abs(line.bottom - word.bottom) < SAME_LINE,
    );
    const line = lines[place];
    if (!line) lines.push(word);
    else lines[place] = joined(line, word);
  }
  return lines.toSorted((one, other) => one.top - other.top || one.left - other.left);
}

function joined(line: MeasuredText, word: MeasuredText): MeasuredText {
  return {
    text: word.left < line.left ? word.text + line.text : line.text + word.text,
    left: Math.min(line.left, word.left),
    right: Math.max(line.right, word.right),
    top: line.top,
    bottom: line.bottom,
  };
}

/** The height of a line's signs. */
export function sizeOf({ top, bottom }: MeasuredText): number {
  return bottom - top;
}

/** The middle of a line from left to right. */
export function middleOf({ left, right }: Pick<MeasuredText, 'left' | 'right'>): number {
  return (left + right) / 2;
}
