import { PDFDict, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import { type OpenPdf, replaceObject } from './open-pdf.ts';

const SENTENCE = '套印件：印章为图像，不是电子印章（GB/T 33481-2016）';

/** Says in the properties of the file what its seal is: a picture, and no signature. */
export function markAsStamped(pdf: OpenPdf): void {
  const { context } = pdf.document;
  const reference = context.trailerInfo.Info;
  const before = context.lookup(reference);
  if (!(reference instanceof PDFRef) || !(before instanceof PDFDict)) return;
  const after = before.clone(context);
  after.set(PDFName.of('Subject'), PDFHexString.fromText(SENTENCE));
  replaceObject(pdf, reference, after);
}
