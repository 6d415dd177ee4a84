import { describe, expect, test } from 'vitest';
import { beginSubset } from '#core/document/pdf/font-subset.ts';
import { openTrueType } from '#core/document/pdf/truetype-font.ts';
import { squareFontFile, squareWidth } from './square-font.ts';

const CODES = [0x4e00, 0x4e01, 0x4e02, 0x20bb7];
const font = openTrueType(squareFontFile({ name: 'Squares', codePoints: CODES }), 'squares.ttf');

/** A subset has no character map, so it is read as an open font with a map of its own put beside it. */
function tablesOf(bytes: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const record = 12 + 16 * index;
    const offset = bytes.readUInt32BE(record + 8);
    tables.set(
      bytes.toString('latin1', record, record + 4),
      bytes.subarray(offset, offset + bytes.readUInt32BE(record + 12)),
    );
  }
  return tables;
}

function outlines(bytes: Buffer): Buffer[] {
  const tables = tablesOf(bytes);
  const locations = tables.get('loca') ?? Buffer.alloc(0);
  const count = locations.length / 4 - 1;
  return Array.from({ length: count }, (_, glyph) =>
    (tables.get('glyf') ?? Buffer.alloc(0)).subarray(
      locations.readUInt32BE(4 * glyph),
      locations.readUInt32BE(4 * glyph + 4),
    ),
  );
}

describe('the embedded part of a font', () => {
  test('has the glyphs of the printed characters in the order they came, after the one for nothing', () => {
    const subset = beginSubset(font);
    expect([0x20bb7, 0x4e01, 0x20bb7].map(code => subset.includeGlyph(code))).toEqual([1, 2, 1]);
    const bytes = subset.encode();
    expect(outlines(bytes)).toEqual([font.outlineOf(0), font.outlineOf(4), font.outlineOf(2)]);
    const metrics = tablesOf(bytes).get('hmtx');
    expect([0, 1, 2].map(glyph => metrics?.readUInt16BE(4 * glyph))).toEqual([0, 4, 2].map(squareWidth));
  });

  test('gives two characters of one shape two glyphs, so that each is copied out as itself', () => {
    const shared = openTrueType(squareFontFile({ name: 'Dots', codePoints: [0xb7, 0x30fb] }), 'dots.ttf');
    const bothSame = { ...shared, glyphOf: () => 1 };
    const subset = beginSubset(bothSame);
    expect([subset.includeGlyph(0xb7), subset.includeGlyph(0x30fb)]).toEqual([1, 2]);
    expect(outlines(subset.encode())).toHaveLength(3);
  });

  test('takes along the parts of composite glyphs and points to them', () => {
    const composite = openTrueType(
      squareFontFile({ name: 'Composite', codePoints: CODES, hasComposite: true }),
      'composite.ttf',
    );
    const subset = beginSubset(composite);
    subset.includeGlyph(0x4e00);
    subset.includeGlyph(0x4e02);
    const [, first, , component] = outlines(subset.encode());
    expect(first?.readUInt16BE(12)).toBe(3);
    expect(component).toEqual(composite.outlineOf(2));
  });

  test('is the same for the same text and says what it contains', () => {
    const make = () => {
      const subset = beginSubset(font);
      for (const code of CODES) subset.includeGlyph(code);
      return subset.encode();
    };
    expect(make().equals(make())).toBe(true);
    const tables = tablesOf(make());
    expect(tables.get('maxp')?.readUInt16BE(4)).toBe(5);
    expect(tables.get('hhea')?.readUInt16BE(34)).toBe(5);
    expect(tables.get('head')?.readInt16BE(50)).toBe(1);
  });
});
