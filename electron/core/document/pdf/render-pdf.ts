import PDFDocument from 'pdfkit';
import type { Colour, Mark, SealPlaceMark, Sheet } from './marks.ts';
import { packQuickly } from './quick-packing.ts';
import { sealPlaces } from './seal-place-form.ts';
import { beginText, type TextPen } from './text-pen.ts';

/** What a PDF says of itself; the same sheets and properties always give the same bytes. */
export interface PdfProperties {
  readonly title: string;
  readonly author: string;
  readonly createdAt: Date;
}

/** A PDF under construction: sheets are drawn as they come, so that a long merged file needs little memory. */
export interface PdfWriter {
  addSheets(sheets: readonly Sheet[]): void;
  /** Ends the file and gives its bytes. */
  finish(): Buffer;
}

const COLOURS: Record<Colour, string> = { black: '#000000', red: '#ff0000', grey: '#999999', pale: '#e4e4e4' };

/** Draws sheets into one PDF with its fonts embedded as subsets. */
export function renderPdf(sheets: readonly Sheet[], properties: PdfProperties): Buffer {
  const writer = beginPdf(properties);
  writer.addSheets(sheets);
  return writer.finish();
}

/** Begins a PDF 1.7 to which sheets can be added. */
export function beginPdf({ title, author, createdAt }: PdfProperties): PdfWriter {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: author, Creator: '明抽', Producer: '明抽', CreationDate: createdAt },
  });
  packQuickly(document);
  forbidPrintScaling(document);
  const pen = beginText(document);
  const drawSealPlace = sealPlaces(document);
  return {
    addSheets(sheets) {
      for (const { width, height, marks } of sheets) {
        document.addPage({ size: [width, height], margin: 0 });
        for (const mark of marks) if (mark.kind !== 'seal-place') draw(document, mark, pen);
        // A seal presses on what is printed, so that its place comes last.
        for (const mark of marks) if (mark.kind === 'seal-place') drawSealPlace(mark, one => draw(document, one, pen));
      }
    },
    finish() {
      document.end();
      return (document.read() as Buffer | null) ?? Buffer.alloc(0);
    },
  };
}

/** Readers shrink pages to the printer's margins unless told not to, and a shrunk paper is returned for its wrong margins. */
function forbidPrintScaling(document: PDFKit.PDFDocument): void {
  const { _root: catalogue } = document as unknown as {
    _root: { data: { ViewerPreferences: { data: Record<string, unknown> } } };
  };
  catalogue.data.ViewerPreferences.data.PrintScaling = 'None';
}

function draw(document: PDFKit.PDFDocument, mark: Exclude<Mark, SealPlaceMark>, pen: TextPen): void {
  const colour = COLOURS[mark.colour];
  switch (mark.kind) {
    case 'text':
      pen.write(mark, colour);
      break;
    case 'line':
      document.lineWidth(mark.thickness).moveTo(mark.fromX, mark.fromY).lineTo(mark.toX, mark.toY).stroke(colour);
      break;
    case 'rectangles':
      for (const [x, y, width, height] of mark.rectangles) document.rect(x, y, width, height);
      document.fill(colour);
      pen.forgetColour();
      break;
    case 'circle':
      document.lineWidth(mark.thickness).circle(mark.x, mark.y, mark.radius).dash(3, { space: 3 }).stroke(colour);
      document.undash();
      break;
    default:
      mark satisfies never;
  }
}
