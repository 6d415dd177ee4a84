import type { Mark } from './marks.ts';

/** A strip across the type area that is set as a whole on one page: a line, a row of a table, a block of signatures. */
export interface Box {
  readonly height: number;
  /** Empty space at the lower edge, which may hang out of the page, such as the space between two lines. */
  readonly trailing: number;
  /** Space that is dropped at the head of a page. */
  readonly blank?: boolean;
  /** A line that must not be the last on its page, such as a heading. */
  readonly keepWithNext?: boolean;
  /** What is repeated above this box when it comes first on a page, such as the head of a table. */
  readonly head?: Box;
  place(left: number, top: number): Mark[];
}

/** Empty space of the given height in points. */
export function blankBox(height: number): Box {
  return { height, trailing: height, blank: true, place: () => [] };
}

/** The same boxes, so joined that they stay on one page with what follows them. */
export function keptWithNext(boxes: readonly Box[]): Box[] {
  return boxes.map(box => ({ ...box, keepWithNext: true }));
}

/** Boxes that stay on one page together. */
export function keptTogether(boxes: readonly Box[]): Box[] {
  return boxes.map((box, index) => (index < boxes.length - 1 ? { ...box, keepWithNext: true } : box));
}
