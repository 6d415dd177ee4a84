import type { TrueTypeFont } from './truetype-font.ts';

/** The part of a font that one document embeds: one glyph for each character it prints, in order of appearance. */
export interface FontSubset {
  /** Takes a character in and returns its glyph number inside the subset. */
  includeGlyph(codePoint: number): number;
  /** The bytes of a TrueType file with the glyphs taken in so far. */
  encode(): Buffer;
}

/**
 * Begins the subset of a font. Glyphs are counted by character, not by shape, so that two characters which share a shape
 * (· and ・, 〇 and ○) can both be copied out of the document as what they are.
 */
export function beginSubset(font: TrueTypeFont): FontSubset {
  const glyphs = [0];
  const numbers = new Map<number, number>();
  return {
    includeGlyph(codePoint) {
      let number = numbers.get(codePoint);
      if (number === undefined) {
        number = glyphs.push(font.glyphOf(codePoint)) - 1;
        numbers.set(codePoint, number);
      }
      return number;
    },
    encode: () => encodeFont(font, glyphs),
  };
}

function encodeFont(font: TrueTypeFont, printed: readonly number[]): Buffer {
  const { glyphs, outlines } = withComponents(font, printed);
  const locations = Buffer.alloc(4 * (glyphs.length + 1));
  const metrics = Buffer.alloc(4 * glyphs.length);
  let offset = 0;
  for (const [number, glyph] of glyphs.entries()) {
    metrics.writeUInt16BE(font.advanceOf(glyph), 4 * number);
    metrics.writeInt16BE(font.sideBearingOf(glyph), 4 * number + 2);
    locations.writeUInt32BE(offset, 4 * number);
    offset += paddedLength(outlines[number]?.length ?? 0);
  }
  locations.writeUInt32BE(offset, 4 * glyphs.length);
  return fontFile([
    ...unchanged(font, ['cvt ', 'fpgm']),
    ['glyf', concatenatePadded(outlines, offset)],
    ['head', changed(font, 'head', head => head.writeInt16BE(1, 50))],
    ['hhea', changed(font, 'hhea', hhea => hhea.writeUInt16BE(glyphs.length, 34))],
    ['hmtx', metrics],
    ['loca', locations],
    ['maxp', changed(font, 'maxp', maxp => maxp.writeUInt16BE(glyphs.length, 4))],
    ...unchanged(font, ['prep']),
  ]);
}

/** Adds the glyphs of which composite glyphs are made, and points these to their new numbers. */
function withComponents(font: TrueTypeFont, printed: readonly number[]): { glyphs: number[]; outlines: Buffer[] } {
  const glyphs = [...printed];
  const componentNumbers = new Map<number, number>();
  const outlines: Buffer[] = [];
  for (let number = 0; number < glyphs.length; number += 1) {
    let outline = font.outlineOf(glyphs[number] ?? 0);
    const components = componentOffsets(outline);
    if (components.length > 0) outline = Buffer.from(outline);
    for (const position of components) {
      const component = outline.readUInt16BE(position);
      const known = componentNumbers.get(component) ?? glyphs.push(component) - 1;
      componentNumbers.set(component, known);
      outline.writeUInt16BE(known, position);
    }
    outlines.push(outline);
  }
  return { glyphs, outlines };
}

const WORD_ARGUMENTS = 0x0001;
const ONE_SCALE = 0x0008;
const MORE_COMPONENTS = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;

/** Where a composite glyph names its components; empty for a simple glyph (OpenType spec, "glyf"). */
function componentOffsets(outline: Buffer): number[] {
  const offsets: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return offsets;
  let position = 10;
  let flags = MORE_COMPONENTS;
  while (flags & MORE_COMPONENTS) {
    flags = outline.readUInt16BE(position);
    offsets.push(position + 2);
    position += 4 + (flags & WORD_ARGUMENTS ? 4 : 2);
    if (flags & ONE_SCALE) position += 2;
    else if (flags & TWO_SCALES) position += 4;
    else if (flags & MATRIX) position += 8;
  }
  return offsets;
}

type NamedTable = readonly [tag: string, bytes: Buffer];

function unchanged(font: TrueTypeFont, tags: readonly string[]): NamedTable[] {
  return tags.flatMap(tag => {
    const table = font.tables.get(tag);
    return table ? [[tag, table] as const] : [];
  });
}

function changed(font: TrueTypeFont, tag: string, change: (table: Buffer) => void): Buffer {
  const table = Buffer.from(font.tables.get(tag) ?? []);
  change(table);
  return table;
}

function fontFile(tables: readonly NamedTable[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * power, 6);
  directory.writeUInt16BE(Math.log2(power), 8);
  directory.writeUInt16BE(16 * (tables.length - power), 10);
  let offset = directory.length;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const record = 12 + 16 * index;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(bytes), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(bytes.length, record + 12);
    offset += paddedLength(bytes.length);
  }
  const contents = tables.map(([, bytes]) => bytes);
  return Buffer.concat([directory, concatenatePadded(contents, offset - directory.length)]);
}

function concatenatePadded(parts: readonly Buffer[], length: number): Buffer {
  const whole = Buffer.alloc(length);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += paddedLength(part.length);
  }
  return whole;
}

function checksum(bytes: Buffer): number {
  let sum = 0;
  const whole = bytes.length & ~3;
  for (let position = 0; position < whole; position += 4) sum = (sum + bytes.readUInt32BE(position)) >>> 0;
  for (let position = whole; position < bytes.length; position += 1) {
    sum = (sum + (bytes[position] ?? 0) * 2 ** (24 - 8 * (position - whole))) >>> 0;
  }
  return sum;
}

function paddedLength(length: number): number {
  return (length + 3) & ~3;
}
