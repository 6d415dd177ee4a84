import { millimetres } from './page-geometry.ts';

/** What is signed, measured in points: 署名 of each organ, a line 「（××代章）」 or 0, and the date. */
export interface SignatureMeasures {
  readonly lineWidth: number;
  /** Size of the signs, which counts their distance from the right edge as well. */
  readonly size: number;
  readonly pitch: number;
  readonly unitWidths: readonly number[];
  readonly standInWidth: number;
  readonly dateWidth: number;
}

/** Where a line begins and where its upper edge is, in points from the block's top left corner. */
export interface LinePlace {
  readonly x: number;
  readonly top: number;
}

/** Where a signature's parts stand; the middle of each seal, if there are seals. */
export interface SignaturePlaces {
  readonly units: readonly LinePlace[];
  readonly standIn: LinePlace | null;
  readonly date: LinePlace;
  readonly seals: readonly { readonly x: number; readonly y: number }[];
  /** Includes the whole of the last seal, so that none runs off the page. */
  readonly height: number;
}

/** 署名 a line under the text and two signs from the right, the date two signs further in than 署名 (GB/T 9704-2012). */
export function unsealedPlaces({ lineWidth, size, pitch, ...measures }: SignatureMeasures): SignaturePlaces {
  const { unitWidths, standInWidth, dateWidth } = measures;
  const two = 2 * size;
  const rightmost = lineWidth - two;
  const widest = Math.max(...unitWidths, standInWidth);
  // A date that would come nearer to the edge than two signs takes that place, and 署名 moves to the left.
  const x = Math.max(0, Math.min(rightmost - widest, rightmost - dateWidth - two));
  const units = unitWidths.map((_width, line) => ({ x, top: (line + 1) * pitch }));
  const standIn = standInWidth === 0 ? null : { x: x + (widest - standInWidth) / 2, top: (units.length + 1) * pitch };
  const top = (units.length + (standIn ? 2 : 1)) * pitch;
  return { units, standIn, date: { x: x + two, top }, seals: [], height: top + size };
}

/** The seal's middle is this far above the middle of what it covers, so that 署名 and date lie in its lower half. */
const USUAL_RISE = millimetres(4);
const MOST_RISE = millimetres(7);
/** Neighbouring seals neither cross nor touch. */
const BETWEEN_SEALS = millimetres(3);

/**
 * The date four signs from the right, 署名 centred above it, a seal for each organ, the first ones' upper edge within one line of
 * the text; several organs stand in rows, the last of them above the date (GB/T 9704-2012). `diameter` in points.
 */
export function sealedPlaces(measures: SignatureMeasures, diameter: number): SignaturePlaces {
  const { pitch, size, unitWidths, standInWidth, dateWidth } = measures;
  const radius = diameter / 2;
  const lines = standInWidth === 0 ? 2 : 3;
  const { blankLines, rise } = sealHeight({ radius, lines, pitch, size });
  const { columns, columnPitch, lastX } = sealColumns(measures, radius);
  const rows = Math.ceil(unitWidths.length / columns);
  const rowPitch = Math.ceil((diameter + BETWEEN_SEALS) / pitch) * pitch;
  const middle = ((lines - 1) * pitch + size) / 2 - rise;
  const places = unitWidths.map((width, place) => {
    const row = Math.floor(place / columns);
    // A row that is not full stands at the right, because the date belongs under the last organ.
    const lastOfRow = Math.min(unitWidths.length, (row + 1) * columns) - 1;
    const x = lastX - (lastOfRow - place) * columnPitch;
    return { x, unitX: x - width / 2, top: blankLines * pitch + row * rowPitch };
  });
  const lastTop = blankLines * pitch + (rows - 1) * rowPitch;
  return {
    units: places.map(({ unitX, top }) => ({ x: unitX, top })),
    standIn: standInWidth === 0 ? null : { x: lastX - standInWidth / 2, top: lastTop + pitch },
    date: { x: lastX - dateWidth / 2, top: lastTop + (lines - 1) * pitch },
    seals: places.map(({ x, top }) => ({ x, y: top + middle })),
    height: Math.max(lastTop + middle + radius, lastTop + (lines - 1) * pitch + size),
  };
}

interface SealHeight {
  readonly radius: number;
  readonly lines: number;
  readonly pitch: number;
  readonly size: number;
}

/** Keeps the lines on the page's grid and moves the seal instead, until its upper edge is less than a line under the text. */
function sealHeight({ radius, lines, pitch, size }: SealHeight): { blankLines: number; rise: number } {
  const half = ((lines - 1) * pitch + size) / 2;
  const middle = half - USUAL_RISE;
  // The date must not come out of a small seal at its lower edge.
  const mostRise = Math.min(MOST_RISE, radius - half - millimetres(1));
  const blankLines = Math.max(1, Math.ceil((radius - middle) / pitch));
  const top = blankLines * pitch + middle - radius;
  const excess = top - size;
  if (excess <= 0) return { blankLines, rise: USUAL_RISE };
  const isHighEnough = USUAL_RISE + excess <= mostRise || blankLines === 1;
  if (isHighEnough) return { blankLines, rise: USUAL_RISE + excess };
  return { blankLines: blankLines - 1, rise: USUAL_RISE - (pitch - top) };
}

function sealColumns(measures: SignatureMeasures, radius: number) {
  const { lineWidth, size, unitWidths, standInWidth, dateWidth } = measures;
  const widest = Math.max(...unitWidths, standInWidth);
  // A unit's name too long to be centred on the date pushes both to the left, so that nothing leaves the type area.
  const lastX = Math.min(lineWidth - 4 * size - dateWidth / 2, lineWidth - widest / 2);
  const columnPitch = Math.max(2 * radius + BETWEEN_SEALS, widest + size);
  const room = lastX - Math.max(radius, widest / 2);
  return { lastX, columnPitch, columns: 1 + Math.max(0, Math.floor(room / columnPitch)) };
}
