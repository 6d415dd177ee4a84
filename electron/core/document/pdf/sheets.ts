import type { PageGeometry } from '#domain/layout/page-geometry.ts';
import type { Box } from './box.ts';
import type { Mark, Sheet } from './marks.ts';
import { paginate } from './pagination.ts';

/** What stands on every page beside the text: page numbers, a banner; pages count from 1. */
export type Furniture = (page: number, pageCount: number) => readonly Mark[];

/** Lays boxes out on as many sheets as they need, with the furniture of each page. */
export function composeSheets(boxes: readonly Box[], geometry: PageGeometry, furniture: Furniture): Sheet[] {
  const { typeArea, paperWidth, paperHeight } = geometry;
  const pages = paginate(boxes, () => typeArea.height);
  return pages.map((page, index) => {
    const marks: Mark[] = [];
    let top = typeArea.top;
    for (const box of page) {
      marks.push(...box.place(typeArea.left, top));
      top += box.height;
    }
    return { width: paperWidth, height: paperHeight, marks: [...marks, ...furniture(index + 1, pages.length)] };
  });
}
