interface FilteredLines {
  readonly lineBytes: number;
  readonly height: number;
  /** Bytes of a pixel, at least one. */
  readonly pixelBytes: number;
}

/** Undoes the filters of PNG lines (PNG, 9.2); RangeError for a filter that does not exist. */
export function unfilter(lines: Buffer, { lineBytes, height, pixelBytes }: FilteredLines): Buffer {
  const plain = Buffer.alloc(lineBytes * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (lineBytes + 1)] ?? 0;
    const from = row * (lineBytes + 1) + 1;
    const to = row * lineBytes;
    for (let place = 0; place < lineBytes; place += 1) {
      const left = place >= pixelBytes ? (plain[to + place - pixelBytes] ?? 0) : 0;
      const above = row > 0 ? (plain[to + place - lineBytes] ?? 0) : 0;
      const corner = row > 0 && place >= pixelBytes ? (plain[to + place - lineBytes - pixelBytes] ?? 0) : 0;
      plain[to + place] = (lines[from + place] ?? 0) + predicted(filter, left, above, corner);
    }
  }
  return plain;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new RangeError('This PNG names a filter that does not exist.');
  }
}

/** Whichever of the three neighbours is nearest to what they promise (PNG, 9.4). */
function paeth(left: number, above: number, corner: number): number {
  const promise = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map(one => Math.abs(promise - one));
  if ((byLeft ?? 0) <= (byAbove ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left;
  return (byAbove ?? 0) <= (byCorner ?? 0) ? above : corner;
}
