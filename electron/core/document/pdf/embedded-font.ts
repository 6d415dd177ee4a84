import { beginSubset, type FontSubset } from './font-subset.ts';
import type { TrueTypeFont } from './truetype-font.ts';

interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

interface GlyphPosition {
  xAdvance: number;
  yAdvance: number;
  xOffset: number;
  yOffset: number;
}

/**
 * What pdfkit asks of a font. It takes any object of this shape in place of a file, which lets all documents share one opened
 * font and sets one glyph for one character: official papers want no ligatures and no kerning.
 */
export interface EmbeddableFont {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly lineGap: number;
  readonly italicAngle: number;
  readonly bbox: TrueTypeFont['bounds'];
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  getGlyph(glyph: number): Glyph;
  layout(text: string): { glyphs: Glyph[]; positions: GlyphPosition[]; advanceWidth: number };
  createSubset(): FontSubset;
}

/** Presents an opened TrueType font to pdfkit; the glyph numbers it sees are code points. */
export function embeddableFont(font: TrueTypeFont): EmbeddableFont {
  const glyphs = new Map<number, Glyph>();
  const glyphFor = (codePoint: number): Glyph => {
    let glyph = glyphs.get(codePoint);
    if (!glyph) {
      glyph = { id: codePoint, advanceWidth: font.advanceOf(font.glyphOf(codePoint)), codePoints: [codePoint] };
      glyphs.set(codePoint, glyph);
    }
    return glyph;
  };
  return {
    postscriptName: font.postscriptName,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent,
    descent: font.descent,
    capHeight: font.ascent,
    xHeight: 0,
    lineGap: 0,
    italicAngle: 0,
    bbox: font.bounds,
    post: { isFixedPitch: false },
    head: { macStyle: { italic: false } },
    getGlyph: glyph => ({ id: glyph, advanceWidth: font.advanceOf(glyph), codePoints: [] }),
    layout(text) {
      const run = Array.from(text, sign => glyphFor(sign.codePointAt(0) ?? 0));
      // The positions are new objects each time, because pdfkit scales them in place.
      const positions = run.map(glyph => ({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 }));
      return { glyphs: run, positions, advanceWidth: run.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
    },
    createSubset: () => beginSubset(font),
  };
}
