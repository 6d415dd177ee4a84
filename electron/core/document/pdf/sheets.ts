import type { PageGeometry } from '#domain/layout/page-geometry.ts';
import type { Box } from './box.ts';
import type { Mark, Sheet } from './marks.ts';
import { paginate, visibleHeight } from './pagination.ts';

/** What stands on every page beside the text: page numbers, a banner; pages count from 1. */
export type Furniture = (page: number, pageCount: number) => readonly Mark[];

/** One page, and how far from the upper edge of its type area it is filled, in points. */
export interface FilledPage {
  /** Sets its marks, anew each time: those of all pages of a long table would fill the memory. */
  readonly place: () => readonly Mark[];
  readonly filled: number;
}

/** Lays boxes out on as many pages as they need. */
export function fillPages(boxes: readonly Box[], { typeArea }: PageGeometry): FilledPage[] {
  return paginate(boxes, () => typeArea.height).map(page => ({
    filled: visibleHeight(page),
    place: () => {
      const marks: Mark[] = [];
      let top = typeArea.top;
      for (const box of page) {
        marks.push(...box.place(typeArea.left, top));
        top += box.height;
      }
      return marks;
    },
  }));
}

/** A sheet of paper whose marks are set when they are asked for. */
export function sheetOf(geometry: PageGeometry, place: () => readonly Mark[]): Sheet {
  return {
    width: geometry.paperWidth,
    height: geometry.paperHeight,
    get marks() {
      return place();
    },
  };
}

/** Lays boxes out on as many sheets as they need, with the furniture of each page. */
export function composeSheets(boxes: readonly Box[], geometry: PageGeometry, furniture: Furniture): Sheet[] {
  const pages = fillPages(boxes, geometry);
  return pages.map(({ place }, index) => sheetOf(geometry, () => [...place(), ...furniture(index + 1, pages.length)]));
}
