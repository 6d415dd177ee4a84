import { withoutInvisible } from '#domain/text/normalise.ts';
import type { FontRole } from './font-files.ts';
import type { FontFace, FontLibrary } from './fonts.ts';

/** How a piece of text looks: its typeface, its size in points. */
export interface TextStyle {
  readonly role: FontRole;
  readonly size: number;
  /** What is added after each sign, in points, so that signs stand on the page's grid. */
  readonly tracking?: number;
}

/** Text that one font prints, with its width in points. */
export interface FontRun {
  readonly face: FontFace;
  readonly text: string;
  readonly width: number;
}

/** Measures text and chooses its fonts for one document, and remembers what could not be printed as written. */
export interface Typesetter {
  /** The text as it will be printed: no invisible signs, and a description such as 〔U+20BB7〕 for a character no font has. */
  printable(text: string, role: FontRole): string;
  measure(text: string, style: TextStyle): number;
  runs(text: string, style: TextStyle): FontRun[];
  /** How far the ink of the signs reaches above and below the baseline, in points. */
  ink(text: string, style: TextStyle): { above: number; below: number };
  /** Height above the baseline and depth below it of the square of an ideograph, in points. */
  emSquare(style: TextStyle): { above: number; below: number };
  /** What the same text and style gave before, in this document or an earlier one of the same fonts. */
  recall<Made>(key: string, make: () => Made): Made;
  /** Characters that were printed by their description, in the order met. */
  unprintable(): string[];
}

/** Begins the typesetting of one document with the fonts given. */
export function beginTypesetting(fonts: FontLibrary): Typesetter {
  const missing = new Set<string>();
  const faceOf = (sign: string, role: FontRole): FontFace =>
    fonts.faceFor(role, sign.codePointAt(0) ?? 0) ?? fonts.mainFace(role);
  return {
    printable(text, role) {
      const found = fonts.memory.recall(`printable ${role} ${text}`, () => printableText(fonts, text, role));
      for (const sign of found.missing) missing.add(sign);
      return found.text;
    },
    measure(text, style) {
      let width = 0;
      for (const sign of text) width += advance(sign, faceOf(sign, style.role), style);
      return width;
    },
    runs(text, style) {
      const runs: { face: FontFace; text: string; width: number }[] = [];
      for (const sign of text) {
        const face = faceOf(sign, style.role);
        const width = advance(sign, face, style);
        const last = runs.at(-1);
        if (last?.face === face) {
          last.text += sign;
          last.width += width;
        } else runs.push({ face, text: sign, width });
      }
      return runs;
    },
    ink(text, style) {
      const reaches = Array.from(text, sign => inkOf(sign, faceOf(sign, style.role)));
      return {
        above: style.size * Math.max(0, ...reaches.map(({ highest }) => highest)),
        below: style.size * Math.max(0, ...reaches.map(({ lowest }) => -lowest)),
      };
    },
    emSquare({ role, size }) {
      const { ascent, descent, unitsPerEm } = fonts.mainFace(role).font;
      return { above: (ascent * size) / unitsPerEm, below: (-descent * size) / unitsPerEm };
    },
    recall: (key, make) => fonts.memory.recall(key, make),
    unprintable: () => [...missing],
  };
}

interface PrintableText {
  readonly text: string;
  readonly missing: readonly string[];
}

function printableText(fonts: FontLibrary, written: string, role: FontRole): PrintableText {
  const missing: string[] = [];
  let text = '';
  for (const sign of withoutSelectors(written)) {
    if (sign === '\n' || fonts.faceFor(role, sign.codePointAt(0) ?? 0)) text += sign;
    else {
      missing.push(sign);
      text += describe(sign);
    }
  }
  return { text, missing };
}

/** A variation selector only asks for another drawing of the same ideograph; no font here has one. */
const VARIATION_SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu;
const UNUSUAL_SPACE = /[\t\v\f\u00A0\u2000-\u200A\u202F\u205F]/g;

function withoutSelectors(text: string): string {
  return withoutInvisible(text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(UNUSUAL_SPACE, ' '))
    .normalize('NFC')
    .replace(VARIATION_SELECTOR, '');
}

function describe(sign: string): string {
  return `〔U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`;
}

function advance(sign: string, { font }: FontFace, { size, tracking = 0 }: TextStyle): number {
  return (font.advanceOf(font.glyphOf(sign.codePointAt(0) ?? 0)) * size) / font.unitsPerEm + tracking;
}

/** Where an outline says how far down and up it reaches (OpenType, glyf: yMin, yMax). */
const LOWEST_POINT = 4;
const HIGHEST_POINT = 8;

function inkOf(sign: string, { font }: FontFace): { highest: number; lowest: number } {
  const outline = font.outlineOf(font.glyphOf(sign.codePointAt(0) ?? 0));
  if (outline.length < HIGHEST_POINT + 2) return { highest: 0, lowest: 0 };
  return {
    highest: outline.readInt16BE(HIGHEST_POINT) / font.unitsPerEm,
    lowest: outline.readInt16BE(LOWEST_POINT) / font.unitsPerEm,
  };
}
