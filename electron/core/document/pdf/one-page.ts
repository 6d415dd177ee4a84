import type { Box } from './box.ts';
import { paginate } from './pagination.ts';

/** The size of a text's signs and the distance of its lines, in points. */
export interface BodyType {
  readonly size: number;
  readonly pitch: number;
}

/** Sets a text in the first of the types that brings it onto one page; null when none does. */
export function firstOnOnePage(
  types: readonly BodyType[],
  boxesIn: (type: BodyType) => Box[],
  pageHeight: number,
): Box[] | null {
  for (const type of types) {
    const boxes = boxesIn(type);
    if (paginate(boxes, () => pageHeight).length === 1) return boxes;
  }
  return null;
}
