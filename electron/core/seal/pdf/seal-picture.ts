import { deflateSync } from 'node:zlib';
import { PDFName, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';
import type { SealMask } from '#domain/seal/seal-mask.ts';
import { addObject, type OpenPdf } from './open-pdf.ts';

/** The red of the red head. */
const RED = [255, 0, 0];

/** Red on paper and black on black signs, as ink is: 署名 and date stay readable under the seal that is pressed on them. */
export const INK = { Type: 'ExtGState', BM: 'Multiply' };

/** Puts the picture of a seal into a PDF: plain red where there is ink, and nothing elsewhere. */
export function addSealPicture(pdf: OpenPdf, { width, height, ink }: SealMask): PDFRef {
  const plain = { Type: 'XObject', Subtype: 'Image', Width: width, Height: height, BitsPerComponent: 8 };
  const cover = addObject(pdf, packedStream(pdf, Buffer.from(ink), { ...plain, ColorSpace: 'DeviceGray' }));
  const red = Buffer.alloc(width * height * 3);
  for (let place = 0; place < red.length; place += 3) red.set(RED, place);
  return addObject(pdf, packedStream(pdf, red, { ...plain, ColorSpace: 'DeviceRGB', SMask: cover }));
}

type Entry = string | number | PDFRef;

function packedStream(pdf: OpenPdf, bytes: Buffer, entries: Readonly<Record<string, Entry>>): PDFRawStream {
  const packed = deflateSync(bytes);
  const dictionary = pdf.document.context.obj({ ...entries, Filter: 'FlateDecode', Length: packed.length });
  return PDFRawStream.of(dictionary, packed);
}

/** Content of a page or form as a stream of its own. */
export function contentStream(pdf: OpenPdf, operators: string, entries: Readonly<Record<string, unknown>> = {}) {
  const bytes = Buffer.from(operators, 'latin1');
  const dictionary = pdf.document.context.obj({ Length: bytes.length });
  for (const [key, value] of Object.entries(entries)) {
    dictionary.set(PDFName.of(key), pdf.document.context.obj(value as Parameters<typeof pdf.document.context.obj>[0]));
  }
  return PDFRawStream.of(dictionary, bytes);
}
