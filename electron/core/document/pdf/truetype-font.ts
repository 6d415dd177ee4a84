import { AppError } from '#contract/app-error.ts';
import { type CharacterMap, readCharacterMap } from './character-map.ts';
import { type FontTables, readFontTables } from './font-tables.ts';

/** A TrueType font opened once and shared by all documents; lengths are in font units. */
export interface TrueTypeFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  /** Upper and lower edge of the square in which an ideograph stands, measured from the baseline. */
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly tables: FontTables;
  readonly glyphOf: CharacterMap;
  advanceOf(glyph: number): number;
  sideBearingOf(glyph: number): number;
  outlineOf(glyph: number): Buffer;
}

/** Opens a TrueType font held in memory; throws AppError file-unreadable when it cannot be used or must not be embedded. */
export function openTrueType(bytes: Buffer, fileName: string, fontIndex = 0): TrueTypeFont {
  const tables = readFontTables(bytes, fileName, fontIndex);
  if (forbidsEmbedding(tables.get('OS/2'))) {
    throw new AppError('file-unreadable', `字体「${fileName}」的许可不允许嵌入文件，请换用其他字体。`);
  }
  const head = needed(tables, 'head');
  const unitsPerEm = head.readUInt16BE(18);
  return {
    postscriptName: postscriptName(tables.get('name')) ?? fileName.replace(/\W/g, ''),
    unitsPerEm,
    ...emSquare(tables, unitsPerEm),
    bounds: {
      minX: head.readInt16BE(36),
      minY: head.readInt16BE(38),
      maxX: head.readInt16BE(40),
      maxY: head.readInt16BE(42),
    },
    tables,
    glyphOf: readCharacterMap(needed(tables, 'cmap')),
    ...glyphReaders(tables),
  };
}

function glyphReaders(tables: FontTables) {
  const metrics = needed(tables, 'hmtx');
  const locations = needed(tables, 'loca');
  const outlines = needed(tables, 'glyf');
  const measured = needed(tables, 'hhea').readUInt16BE(34);
  const glyphCount = needed(tables, 'maxp').readUInt16BE(4);
  const longLocations = needed(tables, 'head').readInt16BE(50) === 1;
  const offsetOf = (glyph: number) =>
    longLocations ? locations.readUInt32BE(4 * glyph) : 2 * locations.readUInt16BE(2 * glyph);
  return {
    advanceOf: (glyph: number) => metrics.readUInt16BE(4 * Math.min(glyph, measured - 1)),
    sideBearingOf: (glyph: number) =>
      metrics.readInt16BE(glyph < measured ? 4 * glyph + 2 : 4 * measured + 2 * (glyph - measured)),
    outlineOf: (glyph: number) =>
      glyph < glyphCount ? outlines.subarray(offsetOf(glyph), offsetOf(glyph + 1)) : Buffer.alloc(0),
  };
}

/** The typographic ascent and descent where they span one em, as in all Chinese system fonts, else the usual 88 to 12. */
function emSquare(tables: FontTables, unitsPerEm: number): { ascent: number; descent: number } {
  const os2 = tables.get('OS/2');
  const ascent = os2 && os2.length >= 72 ? os2.readInt16BE(68) : 0;
  const descent = os2 && os2.length >= 72 ? os2.readInt16BE(70) : 0;
  if (ascent - descent === unitsPerEm) return { ascent, descent };
  return { ascent: Math.round(unitsPerEm * 0.88), descent: Math.round(unitsPerEm * -0.12) };
}

const RESTRICTED_LICENSE = 0x0002;

function forbidsEmbedding(os2: Buffer | undefined): boolean {
  return os2 !== undefined && (os2.readUInt16BE(8) & 0x000f) === RESTRICTED_LICENSE;
}

const POSTSCRIPT_NAME = 6;

function postscriptName(table: Buffer | undefined): string | undefined {
  if (!table) return undefined;
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index += 1) {
    const record = 6 + 12 * index;
    if (table.readUInt16BE(record + 6) !== POSTSCRIPT_NAME) continue;
    const start = strings + table.readUInt16BE(record + 10);
    const bytes = table.subarray(start, start + table.readUInt16BE(record + 8));
    const name = bytes.toString('latin1').replace(/[^\x21-\x7E]/g, '');
    if (name !== '') return name;
  }
  return undefined;
}

function needed(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`The font has no table ${tag}.`);
  return table;
}
