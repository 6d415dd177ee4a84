import type { FontFace } from './fonts.ts';

/** Papers are black, white and red; grey is for guides that a seal or a signature will cover, pale for what lies under the text. */
export type Colour = 'black' | 'red' | 'grey' | 'pale';

/** Text of one font on one line; `spacing` is added after each sign, all in points. */
export interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly face: FontFace;
  readonly size: number;
  readonly spacing: number;
  readonly colour: Colour;
  /** Width of the signs in parts of their own width, such as those of a long red head; 1 when absent. */
  readonly narrowing?: number;
  /** Turned a quarter clockwise about its place, such as the page number of a table lying on its side. */
  readonly isTurned?: boolean;
}

export interface LineMark {
  readonly kind: 'line';
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  readonly thickness: number;
  readonly colour: Colour;
}

/** Filled rectangles drawn as one shape, such as the modules of a QR code: [x, y, width, height]. */
export interface RectanglesMark {
  readonly kind: 'rectangles';
  readonly rectangles: readonly (readonly [x: number, y: number, width: number, height: number])[];
  readonly colour: Colour;
}

export interface CircleMark {
  readonly kind: 'circle';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly thickness: number;
  readonly colour: Colour;
}

/**
 * Where a seal is pressed: the middle and the radius of its square, whose seal it is, and the guide that shows until then. It is
 * an object of its own in the file, so that a stamp replaces it and nothing else.
 */
export interface SealPlaceMark {
  readonly kind: 'seal-place';
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The unit that signs here. */
  readonly unit: string;
  /** The words under 署名 where another unit's seal stands in, e.g. 云河县市场监督管理局代章. */
  readonly standIn?: string;
  readonly guide: readonly (TextMark | CircleMark)[];
}

/** One thing to be drawn, placed in points from the paper's top left corner. */
export type Mark = TextMark | LineMark | RectanglesMark | CircleMark | SealPlaceMark;

/** One side of paper with everything on it: the layout's result, which knows nothing of PDF. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

/** A finished layout: what is printed, and what the clerk should know before printing it. */
export interface ComposedDocument {
  readonly title: string;
  readonly author: string;
  readonly sheets: readonly Sheet[];
  readonly warnings: readonly DocumentWarning[];
}

/** Something that was printed otherwise than written. */
export interface DocumentWarning {
  readonly kind: 'character-without-font' | 'more-than-one-page' | 'table-too-wide';
  /** A plain Chinese sentence for the clerk. */
  readonly sentence: string;
}
