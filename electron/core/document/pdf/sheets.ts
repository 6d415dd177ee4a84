import type { PageGeometry } from '#domain/layout/page-geometry.ts';
import type { Box } from './box.ts';
import type { Mark, Sheet } from './marks.ts';
import { paginate, visibleHeight } from './pagination.ts';

/** What stands on every page beside the text: page numbers, a banner; pages count from 1. */
export type Furniture = (page: number, pageCount: number) => readonly Mark[];

/** One page with its marks, and how far from the upper edge of its type area it is filled, in points. */
export interface FilledPage {
  readonly marks: readonly Mark[];
  readonly filled: number;
}

/** Lays boxes out on as many pages as they need. */
export function fillPages(boxes: readonly Box[], { typeArea }: PageGeometry): FilledPage[] {
  return paginate(boxes, () => typeArea.height).map(page => {
    const marks: Mark[] = [];
    let top = typeArea.top;
    for (const box of page) {
      marks.push(...box.place(typeArea.left, top));
      top += box.height;
    }
    return { marks, filled: visibleHeight(page) };
  });
}

/** Lays boxes out on as many sheets as they need, with the furniture of each page. */
export function composeSheets(boxes: readonly Box[], geometry: PageGeometry, furniture: Furniture): Sheet[] {
  const pages = fillPages(boxes, geometry);
  return pages.map(({ marks }, index) => ({
    width: geometry.paperWidth,
    height: geometry.paperHeight,
    marks: [...marks, ...furniture(index + 1, pages.length)],
  }));
}
