import { OFFICIAL_PAGE } from '#domain/layout/page-geometry.ts';
import { type Box, keptTogether } from '../box.ts';
import { paginate, visibleHeight } from '../pagination.ts';
import { type BodyType, GRID_TYPES } from './paper-type.ts';

/** The parts of a paper that are paginated together; the closing part holds the seal. */
export interface PaperBoxes {
  readonly head: readonly Box[];
  readonly text: readonly Box[];
  readonly closing: readonly Box[];
  /** What the 版记 needs under it, in points; 0 when it stands elsewhere. */
  readonly imprintHeight?: number;
}

/** The types a paper may be set in, best first and closest last; `onOnePage` takes the first that needs no second page, and `otherwise` else. */
export interface TypeChoice {
  readonly types: readonly BodyType[];
  readonly onOnePage?: { readonly otherwise: BodyType };
}

/** A seal on a page without text could be put under anything: two lines go with it. */
const LINES_WITH_SEAL = 2;

/**
 * Chooses the type in which text and seal share a page, so that no paper says 此页无正文: the standard's lines, then slightly
 * closer ones, and where neither helps the last two lines of the text are taken over to the seal (GB/T 9704-2012). A type that
 * also leaves room for the 版记 is preferred, which would have a page of its own otherwise.
 */
export function fittingBoxes(
  boxesIn: (type: BodyType) => PaperBoxes,
  { types, onOnePage }: TypeChoice = { types: GRID_TYPES },
): Box[] {
  // The last type is the closest: what needs two pages in it needs them in all, and trying all took a sixth of the time of a paper.
  const closest = types.at(-1);
  if (onOnePage && closest && !isOnOnePage(boxesIn(closest))) return joined(boxesIn(onOnePage.otherwise));
  const rules = onOnePage ? [isOnOnePage] : [sharesPageWithImprint, sharesPage];
  for (const fits of rules) {
    for (const type of types) {
      const boxes = boxesIn(type);
      if (fits(boxes)) return joined(boxes);
    }
  }
  const [standard = { size: 0, pitch: 0 }] = types;
  return joined(boxesIn(onOnePage?.otherwise ?? standard));
}

const PAGE_HEIGHT = OFFICIAL_PAGE.typeArea.height;
const pagesOf = (boxes: readonly Box[]) => paginate(boxes, () => PAGE_HEIGHT);

function sharesPageWithImprint(boxes: PaperBoxes): boolean {
  const { imprintHeight = 0 } = boxes;
  if (!sharesPage(boxes)) return false;
  return imprintHeight === 0 || visibleHeight(pagesOf(joined(boxes)).at(-1) ?? []) + imprintHeight <= PAGE_HEIGHT;
}

function isOnOnePage(boxes: PaperBoxes): boolean {
  return pagesOf(joined(boxes)).length === 1;
}

function sharesPage({ head, text, closing }: PaperBoxes): boolean {
  if (closing.length === 0) return true;
  const last = new Set(pagesOf([...head, ...text, ...closing]).at(-1));
  return text.slice(-LINES_WITH_SEAL).every(box => last.has(box));
}

function joined({ head, text, closing }: PaperBoxes): Box[] {
  const before = [...head, ...text];
  // The last line of an attachment is not left alone on a page either.
  if (closing.length === 0)
    return [...before.slice(0, -LINES_WITH_SEAL), ...keptTogether(before.slice(-LINES_WITH_SEAL))];
  return [...before.slice(0, -LINES_WITH_SEAL), ...keptTogether([...before.slice(-LINES_WITH_SEAL), ...closing])];
}
