import { PDFArray, PDFDict, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { addObject, copiedDictionary, type OpenPdf, pageReference, replaceObject } from './open-pdf.ts';
import { contentStream, INK } from './seal-picture.ts';

const INK_NAME = 'MingchouInk';

/** A picture drawn over a page, with operators in the points of the paper from its lower left corner. */
export interface Layer {
  readonly picture: PDFRef;
  /** Called with the name the picture has on that page. */
  readonly operators: (name: string) => string;
}

/** Draws a picture over what a page shows; the streams of the page stay as they are, between two new ones. */
export function addLayer(pdf: OpenPdf, page: number, { picture, operators }: Layer): void {
  const { context } = pdf.document;
  const reference = pageReference(pdf, page);
  const before = context.lookup(reference, PDFDict);
  const node = before.clone(context);
  const resources = copiedDictionary(pdf, node, 'Resources');
  const pictures = copiedDictionary(pdf, resources, 'XObject');
  const name = `MingchouSeal${pictures.keys().length + 1}`;
  pictures.set(PDFName.of(name), picture);
  resources.set(PDFName.of('XObject'), pictures);
  const states = copiedDictionary(pdf, resources, 'ExtGState');
  states.set(PDFName.of(INK_NAME), context.obj(INK));
  resources.set(PDFName.of('ExtGState'), states);
  node.set(PDFName.of('Resources'), resources);
  const shown = before.lookup(PDFName.of('Contents'));
  const kept = before.get(PDFName.of('Contents'));
  const streams = shown instanceof PDFArray ? shown.asArray() : kept ? [kept] : [];
  const begin = addObject(pdf, contentStream(pdf, 'q\n'));
  const end = addObject(pdf, contentStream(pdf, `\nQ\nq\n/${INK_NAME} gs\n${operators(name)}\nQ\n`));
  node.set(PDFName.of('Contents'), context.obj([begin, ...streams, end]));
  replaceObject(pdf, reference, node);
}
