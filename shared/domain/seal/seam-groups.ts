/** A seal over more edges than this leaves slices too narrow to be compared. */
const MOST_PAGES = 20;

/** The slice of a seal that one page takes on its right edge: its place among the pages that share the seal. */
export interface SeamSlice {
  /** Counted from 0. */
  readonly page: number;
  readonly slice: number;
  readonly slices: number;
}

/** Which edges a 骑缝章 runs over; of papers printed on both sides only the fronts have their right edge outside. */
export type SeamPages = 'every' | 'fronts';

/** The slices of a 骑缝章: 2 to 20 pages share a seal, more are shared out evenly among several; none for a single page. */
export function seamSlices(pageCount: number, pages: SeamPages): SeamSlice[] {
  const step = pages === 'fronts' ? 2 : 1;
  const sealed = Array.from({ length: Math.ceil(pageCount / step) }, (_nothing, place) => place * step);
  if (sealed.length < 2) return [];
  const groups = Math.ceil(sealed.length / MOST_PAGES);
  const startOf = (group: number) => Math.round((group * sealed.length) / groups);
  return Array.from({ length: groups }, (_nothing, group) => sealed.slice(startOf(group), startOf(group + 1))).flatMap(
    members => members.map((page, slice) => ({ page, slice, slices: members.length })),
  );
}
