/** Type of the 发文机关标志: its size in points and how far its signs are narrowed, 1 being as wide as high. */
export interface MarkSize {
  readonly size: number;
  readonly narrowing: number;
}

/** What a mark has to fit: its longest line in ems, the line's width, and how many lines may be how high, in points. */
export interface MarkRoom {
  readonly widthInEms: number;
  readonly lineWidth: number;
  readonly lines?: number;
  readonly mostHeight?: number;
  readonly largest?: number;
}

/** The organ decides on the size, which has to be striking (GB/T 9704-2012): as large as the line allows up to this. */
const LARGEST = 48;
/** Long names are set in narrower signs, as red heads are printed, before they become smaller. */
export const NARROWEST = 0.66;

/** From line to line of a mark of several organs, in ems. */
export const MARK_LINE = 1.25;

/** The largest type in which a mark has room, its signs narrowed to two thirds where that keeps them large. */
export function markSize(room: MarkRoom): MarkSize {
  const { widthInEms, lineWidth, lines = 1, mostHeight = Number.POSITIVE_INFINITY, largest = LARGEST } = room;
  const size = Math.min(largest, mostHeight / (lines * MARK_LINE), lineWidth / (widthInEms * NARROWEST));
  return { size, narrowing: Math.min(1, lineWidth / (widthInEms * size)) };
}
