import type { PDFRef } from '@cantoo/pdf-lib';
import { millimetres } from '#domain/layout/page-geometry.ts';
import type { SealSize } from '#domain/seal/seal-size.ts';
import { type OpenPdf, replaceObject } from './open-pdf.ts';
import { contentStream, INK } from './seal-picture.ts';
import type { FreePlace } from './seal-places.ts';

/** Puts the seal in the place of the guide: one object is replaced, the content of the page stays byte for byte. */
export function pressInPlace(pdf: OpenPdf, { reference, x, y }: FreePlace, size: SealSize, picture: PDFRef): void {
  const [width, height] = [millimetres(size.widthMillimetres), millimetres(size.heightMillimetres)];
  const [left, top] = [x - width / 2, y - height / 2];
  // Lengths run downwards here, and pictures stand with their feet at nought.
  const matrix = [width, 0, 0, -height, left, top + height].map(number => number.toFixed(4)).join(' ');
  const stamp = contentStream(pdf, `q /Ink gs ${matrix} cm /Seal Do Q`, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [left, top, left + width, top + height],
    Resources: { XObject: { Seal: picture }, ExtGState: { Ink: INK } },
  });
  replaceObject(pdf, reference, stamp);
}
