import type { Box } from './box.ts';

/** Gives the height for boxes on a page in points; the first page is page 0. */
export type PageCapacity = (page: number) => number;

// Sums of binary fractions of a point may exceed the page by less than any eye can see.
const TOLERANCE = 1e-3;

/** Distributes boxes over pages in order, so that heads are repeated and what belongs together stays on one page. */
export function paginate(boxes: readonly Box[], capacityOf: PageCapacity): Box[][] {
  const pages: Box[][] = [[]];
  for (const unit of keptUnits(boxes)) {
    const capacity = capacityOf(pages.length - 1);
    if (!fits(pages.at(-1) ?? [], unit, capacity)) pages.push([]);
    for (const box of unit) addBox(pages, box, capacityOf);
  }
  return pages;
}

function keptUnits(boxes: readonly Box[]): Box[][] {
  const units: Box[][] = [];
  let unit: Box[] = [];
  for (const box of boxes) {
    unit.push(box);
    if (box.keepWithNext) continue;
    units.push(unit);
    unit = [];
  }
  if (unit.length > 0) units.push(unit);
  return units;
}

/** A unit higher than a whole page is not kept together, so that it begins where it stands. */
function fits(page: readonly Box[], unit: readonly Box[], capacity: number): boolean {
  if (page.length === 0 || visibleHeight([...page, ...unit]) <= capacity + TOLERANCE) return true;
  return visibleHeight(unit) > capacity;
}

function addBox(pages: Box[][], box: Box, capacityOf: PageCapacity): void {
  let page = pages.at(-1) ?? [];
  if (page.length > 0 && visibleHeight([...page, box]) > capacityOf(pages.length - 1) + TOLERANCE) {
    page = [];
    pages.push(page);
  }
  if (page.length === 0 && box.blank && pages.length > 1) return;
  if (page.length === 0 && box.head && pages.length > 1) page.push(box.head);
  page.push(box);
}

/** The height of boxes set under one another, without the empty space at the end. */
export function visibleHeight(boxes: readonly Box[]): number {
  const height = boxes.reduce((sum, box) => sum + box.height, 0);
  let empty = 0;
  for (const box of boxes.toReversed()) {
    empty += box.trailing;
    if (!box.blank) break;
  }
  return height - empty;
}
