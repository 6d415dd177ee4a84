import type { PDFRef } from '@cantoo/pdf-lib';
import { millimetres } from '#domain/layout/page-geometry.ts';
import type { SealSize } from '#domain/seal/seal-size.ts';
import { type SeamPages, seamSlices } from '#domain/seal/seam-groups.ts';
import type { OpenPdf } from './open-pdf.ts';
import { addLayer } from './page-layer.ts';

/**
 * Presses a 骑缝章 over the right edges, half way down: laid over one another so that each page stands out a little at the right,
 * the pages of a group show one whole seal.
 */
export function addSeam(pdf: OpenPdf, size: SealSize, picture: PDFRef, pages: SeamPages): void {
  const sheets = pdf.document.getPages();
  const [width, height] = [millimetres(size.widthMillimetres), millimetres(size.heightMillimetres)];
  for (const { page, slice, slices } of seamSlices(sheets.length, pages)) {
    const sheet = sheets[page];
    if (!sheet) continue;
    const part = width / slices;
    const edge = sheet.getWidth();
    const bottom = (sheet.getHeight() - height) / 2;
    const cut = [edge - part, bottom, part, height].map(number => number.toFixed(4)).join(' ');
    const matrix = [width, 0, 0, height, edge - part * (slice + 1), bottom].map(number => number.toFixed(4)).join(' ');
    addLayer(pdf, page, { picture, operators: name => `${cut} re W n\n${matrix} cm /${name} Do` });
  }
}
