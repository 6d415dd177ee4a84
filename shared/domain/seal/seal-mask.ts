/** A picture as its pixels from the upper left corner: red, green, blue and opacity, a byte each. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** A seal without its colour: how much ink lies on each pixel, 0 for none, from edge to edge of the seal. */
export interface SealMask {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** Paper that was scanned is never quite white, and ink never quite even. */
const PAPER = 40;
const FULL_INK = 150;
const STRONG = 128;

/**
 * The ink of a picture of a seal on white or transparent ground, cut to the outer edge of the seal, so that its diameter is the
 * seal's own; null for a picture without any.
 */
export function sealMask({ width, height, rgba }: Pixels): SealMask | null {
  const ink = new Uint8Array(width * height);
  for (let place = 0; place < ink.length; place += 1) ink[place] = inkOf(rgba, place * 4);
  const columns = edges(width, height, (column, row) => ink[row * width + column] ?? 0);
  const rows = edges(height, width, (row, column) => ink[row * width + column] ?? 0);
  if (!columns || !rows) return null;
  const cut = { width: columns.last - columns.first + 1, height: rows.last - rows.first + 1 };
  const kept = new Uint8Array(cut.width * cut.height);
  for (let row = 0; row < cut.height; row += 1) {
    const from = (rows.first + row) * width + columns.first;
    kept.set(ink.subarray(from, from + cut.width), row * cut.width);
  }
  return { ...cut, ink: kept };
}

/** Red and black alike take green and blue out of white. */
function inkOf(rgba: Uint8Array, at: number): number {
  const taken = 255 - Math.min(rgba[at + 1] ?? 255, rgba[at + 2] ?? 255);
  const share = Math.min(1, Math.max(0, (taken - PAPER) / (FULL_INK - PAPER)));
  return Math.round(share * (rgba[at + 3] ?? 0));
}

/** The first and the last line that the seal crosses; a speck of dust is no edge. */
function edges(lines: number, length: number, inkAt: (line: number, place: number) => number) {
  const least = Math.max(2, Math.round(length / 200));
  const crosses = (line: number): boolean => {
    let strong = 0;
    for (let place = 0; place < length; place += 1) {
      if (inkAt(line, place) >= STRONG && ++strong >= least) return true;
    }
    return false;
  };
  let first = 0;
  while (first < lines && !crosses(first)) first += 1;
  if (first === lines) return null;
  let last = lines - 1;
  while (!crosses(last)) last -= 1;
  return { first, last };
}
