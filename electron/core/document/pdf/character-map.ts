/** Gives the glyph of a Unicode code point, 0 when the font has none. */
export type CharacterMap = (codePoint: number) => number;

/** Reads the best Unicode table of a font's cmap: format 12 with all planes, else format 4 with the first (OpenType spec, "cmap"). */
export function readCharacterMap(cmap: Buffer): CharacterMap {
  const offset = bestSubtable(cmap);
  if (offset === undefined) return () => 0;
  const subtable = cmap.subarray(offset);
  const lookUp = subtable.readUInt16BE(0) === 12 ? segmentedCoverage(subtable) : segmentMapping(subtable);
  const known = new Map<number, number>();
  return codePoint => {
    let glyph = known.get(codePoint);
    if (glyph === undefined) {
      glyph = lookUp(codePoint);
      known.set(codePoint, glyph);
    }
    return glyph;
  };
}

function bestSubtable(cmap: Buffer): number | undefined {
  let best: { format: number; offset: number } | undefined;
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const record = 4 + 8 * index;
    const platform = cmap.readUInt16BE(record);
    const encoding = cmap.readUInt16BE(record + 2);
    const offset = cmap.readUInt32BE(record + 4);
    const format = cmap.readUInt16BE(offset);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (isUnicode && (format === 4 || format === 12) && format > (best?.format ?? 0)) best = { format, offset };
  }
  return best?.offset;
}

function segmentedCoverage(table: Buffer): CharacterMap {
  const count = table.readUInt32BE(12);
  return codePoint => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const group = 16 + 12 * middle;
      const start = table.readUInt32BE(group);
      if (codePoint < start) high = middle - 1;
      else if (codePoint > table.readUInt32BE(group + 4)) low = middle + 1;
      else return table.readUInt32BE(group + 8) + codePoint - start;
    }
    return 0;
  };
}

function segmentMapping(table: Buffer): CharacterMap {
  const doubledCount = table.readUInt16BE(6);
  const ends = 14;
  const starts = ends + doubledCount + 2;
  const deltas = starts + doubledCount;
  const rangeOffsets = deltas + doubledCount;
  return codePoint => {
    if (codePoint > 0xffff) return 0;
    for (let segment = 0; segment < doubledCount; segment += 2) {
      if (codePoint > table.readUInt16BE(ends + segment)) continue;
      const start = table.readUInt16BE(starts + segment);
      if (codePoint < start) return 0;
      const delta = table.readUInt16BE(deltas + segment);
      const rangeOffset = table.readUInt16BE(rangeOffsets + segment);
      if (rangeOffset === 0) return (codePoint + delta) & 0xffff;
      const glyph = table.readUInt16BE(rangeOffsets + segment + rangeOffset + 2 * (codePoint - start));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
