import type { FontFace } from './fonts.ts';
import type { Colour, TextMark } from './marks.ts';

/** What pdfkit keeps of a font inside one document, which its types do not say. */
interface FontInDocument {
  readonly id: string;
  ref(): unknown;
  encode(text: string, features: readonly string[]): [glyphs: string[], positions: unknown];
}

/** The parts of a pdfkit document that writing text straight into its pages needs. */
interface DocumentInside {
  readonly _font: FontInDocument;
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(content: string): unknown;
}

/** A font of one document, and the hexadecimal glyph number it gave to each sign. */
interface OpenFace {
  readonly font: FontInDocument;
  readonly glyphs: Map<string, string>;
}

/** Writes the text of one document. */
export interface TextPen {
  /** Writes one run of text in a colour, at its baseline. */
  write(mark: TextMark, colour: string): void;
  /** Says that something else has changed the colour in which the page is filled. */
  forgetColour(): void;
}

/**
 * Begins to write into a document. The operators are written straight into the page (ISO 32000-1, 9.4): pdfkit's own way lays
 * every run out anew and says its font, colour and turning matrix again each time, which took half of the time of a paper.
 */
export function beginText(document: PDFKit.PDFDocument): TextPen {
  const inside = document as unknown as DocumentInside;
  const faces = new Map<FontFace, OpenFace>();
  let page: unknown;
  let filled: Colour | null = null;
  return {
    forgetColour() {
      filled = null;
    },
    write(mark, colour) {
      if (page !== inside.page || filled !== mark.colour) document.fillColor(colour);
      page = inside.page;
      filled = mark.colour;
      const { isTurned, narrowing = 1 } = mark;
      if (isTurned) document.save().rotate(90, { origin: [mark.x, mark.baseline] });
      if (narrowing !== 1) document.save().scale(narrowing, 1, { origin: [mark.x, mark.baseline] });
      writeRun(inside, openFace(document, faces, mark.face), mark);
      if (narrowing !== 1) document.restore();
      if (isTurned) document.restore();
    },
  };
}

function openFace(document: PDFKit.PDFDocument, faces: Map<FontFace, OpenFace>, face: FontFace): OpenFace {
  let open = faces.get(face);
  if (open === undefined) {
    const name = `face-${faces.size + 1}`;
    // pdfkit takes an opened font in place of a file (its PDFFontFactory), which its types do not say.
    document.registerFont(name, face.embeddable as unknown as Buffer).font(name);
    open = { font: (document as unknown as DocumentInside)._font, glyphs: new Map() };
    faces.set(face, open);
  }
  return open;
}

/** pdfkit's pages count downwards, so that text is turned over once more to stand upright. */
function writeRun(inside: DocumentInside, { font, glyphs }: OpenFace, mark: TextMark): void {
  let codes = '';
  for (const sign of mark.text) {
    let code = glyphs.get(sign);
    if (code === undefined) {
      code = font.encode(sign, [])[0].join('');
      glyphs.set(sign, code);
    }
    codes += code;
  }
  if (codes === '') return;
  inside.page.fonts[font.id] ??= font.ref();
  inside.addContent(
    `BT /${font.id} ${decimal(mark.size)} Tf ${decimal(mark.spacing)} Tc ` +
      `1 0 0 -1 ${decimal(mark.x)} ${decimal(mark.baseline)} Tm <${codes}> Tj ET`,
  );
}

/** Ten thousandths of a point, and never an exponent, which PDF does not know. */
function decimal(length: number): number {
  return Math.round(length * 10_000) / 10_000;
}
