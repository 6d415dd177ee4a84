import { millimetres } from './page-geometry.ts';

/** What is signed, measured in points: the widths of the lines of each organ's 署名, those of 「（××代章）」, and the date. */
export interface SignatureMeasures {
  readonly lineWidth: number;
  /** Size of the signs, which counts their distance from the right edge as well. */
  readonly size: number;
  readonly pitch: number;
  readonly unitLines: readonly (readonly number[])[];
  readonly standInLines: readonly number[];
  readonly dateWidth: number;
}

/** Where a line begins and where its upper edge is, in points from the block's top left corner. */
export interface LinePlace {
  readonly x: number;
  readonly top: number;
}

/** The lines of one 署名, and in which row of organs it stands. */
export interface UnitPlaces {
  readonly row: number;
  readonly lines: readonly LinePlace[];
}

/** Where a signature's parts stand; the middle of each seal, if there are seals. */
export interface SignaturePlaces {
  readonly units: readonly UnitPlaces[];
  readonly standIn: readonly LinePlace[];
  readonly date: LinePlace;
  readonly seals: readonly { readonly x: number; readonly y: number }[];
  /** Includes the whole of the last seal, so that none runs off the page. */
  readonly height: number;
}

/** 署名 a line under the text and two signs from the right, the date two signs further in than 署名 (GB/T 9704-2012). */
export function unsealedPlaces({ lineWidth, size, pitch, ...measures }: SignatureMeasures): SignaturePlaces {
  const { unitLines, standInLines, dateWidth } = measures;
  const two = 2 * size;
  const rightmost = lineWidth - two;
  const widest = Math.max(...unitLines.flat(), ...standInLines);
  // A date that would come nearer to the edge than two signs takes that place, and 署名 moves to the left.
  const x = Math.max(0, Math.min(rightmost - widest, rightmost - dateWidth - two));
  let line = 0;
  const nextTop = () => {
    line += 1;
    return line * pitch;
  };
  const units = unitLines.map((lines, row) => ({ row, lines: lines.map(() => ({ x, top: nextTop() })) }));
  const standIn = standInLines.map(width => ({ x: x + (widest - width) / 2, top: nextTop() }));
  const top = nextTop();
  return { units, standIn, date: { x: x + two, top }, seals: [], height: top + size };
}

/** The seal's middle is this far above the middle of what it covers, so that 署名 and date lie in its lower half. */
const USUAL_RISE = millimetres(4);
const MOST_RISE = millimetres(7);
/** Neighbouring seals neither cross nor touch. */
const BETWEEN_SEALS = millimetres(3);

/**
 * The date four signs from the right, 署名 centred above it, a seal for each organ, the first ones' upper edge within one line of
 * the text; several organs stand in rows, the last of them above the date (GB/T 9704-2012). Of a name of so many lines that a
 * seal cannot cover them all with the date it covers the last ones. `diameter` in points.
 */
export function sealedPlaces(measures: SignatureMeasures, diameter: number): SignaturePlaces {
  const { pitch, size, unitLines, standInLines, dateWidth } = measures;
  const radius = diameter / 2;
  const mostLines = Math.max(...unitLines.map(({ length }) => length));
  const under = standInLines.length + 1;
  const covered = Math.min(mostLines + under, mostCovered(radius, pitch, size));
  const above = mostLines + under - covered;
  const { blankLines, rise } = sealHeight({ radius, lines: covered, pitch, size });
  const firstLine = Math.max(1, blankLines - above);
  const { columns, columnPitch, lastX } = sealColumns(measures, radius);
  const rows = Math.ceil(unitLines.length / columns);
  const rowPitch = (Math.ceil((diameter + BETWEEN_SEALS) / pitch) + above) * pitch;
  const middle = above * pitch + ((covered - 1) * pitch + size) / 2 - rise;
  const places = unitLines.map((widths, place) => {
    const row = Math.floor(place / columns);
    // A row that is not full stands at the right, because the date belongs under the last organ.
    const lastOfRow = Math.min(unitLines.length, (row + 1) * columns) - 1;
    const x = lastX - (lastOfRow - place) * columnPitch;
    const top = firstLine * pitch + row * rowPitch;
    // Shorter names end where the longest one does, above the date.
    const lines = widths.map((width, line) => {
      return { x: x - width / 2, top: top + (mostLines - widths.length + line) * pitch };
    });
    return { row, lines, x, y: top + middle };
  });
  const lastTop = firstLine * pitch + (rows - 1) * rowPitch;
  const dateTop = lastTop + (mostLines + under - 1) * pitch;
  return {
    units: places.map(({ row, lines }) => ({ row, lines })),
    standIn: standInLines.map((width, line) => ({ x: lastX - width / 2, top: lastTop + (mostLines + line) * pitch })),
    date: { x: lastX - dateWidth / 2, top: dateTop },
    seals: places.map(({ x, y }) => ({ x, y })),
    height: Math.max(lastTop + middle + radius, dateTop + size),
  };
}

/** How many lines lie in a seal whose middle is above theirs: never less than a line of 署名 and the date. */
function mostCovered(radius: number, pitch: number, size: number): number {
  return Math.max(2, 1 + Math.floor((2 * (radius - USUAL_RISE) - size) / pitch));
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
  const { lineWidth, size, unitLines, standInLines, dateWidth } = measures;
  const widest = Math.max(...unitLines.flat(), ...standInLines);
  // A unit's name too long to be centred on the date pushes both to the left, so that nothing leaves the type area.
  const lastX = Math.min(lineWidth - 4 * size - dateWidth / 2, lineWidth - widest / 2);
  const columnPitch = Math.max(2 * radius + BETWEEN_SEALS, widest + size);
  const room = lastX - Math.max(radius, widest / 2);
  return { lastX, columnPitch, columns: 1 + Math.max(0, Math.floor(room / columnPitch)) };
}
