/** As wide as the room, or a share of the paper's own size. */
export type Zoom = 'width' | 'page' | number;

const steps = [0.25, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4];
/** CSS pixels to a point. */
const pixelsPerPoint = 96 / 72;

/** The scale, CSS pixels to a point, at which a page of `width` × `height` points is shown in a room of CSS pixels. */
export function scaleOf(
  zoom: Zoom,
  page: { readonly width: number; readonly height: number },
  room: { readonly width: number; readonly height: number },
): number {
  if (typeof zoom === 'number') return zoom * pixelsPerPoint;
  const wide = Math.max(room.width, 80) / page.width;
  if (zoom === 'width') return Math.min(wide, 3 * pixelsPerPoint);
  return Math.min(wide, Math.max(room.height, 80) / page.height);
}

/** The next larger or smaller of the usual sizes; `shown` is the share that is shown now. */
export function nextZoom(shown: number, direction: 1 | -1): number {
  if (direction > 0) return steps.find(step => step > shown + 0.005) ?? 4;
  return steps.findLast(step => step < shown - 0.005) ?? 0.25;
}

/** A scale in CSS pixels to a point as a share of the paper's own size. */
export function shareOf(scale: number): number {
  return scale / pixelsPerPoint;
}
