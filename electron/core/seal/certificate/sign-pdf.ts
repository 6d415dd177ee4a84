import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import {
  addObject,
  copiedDictionary,
  type OpenPdf,
  openPdf,
  pageReference,
  replaceObject,
  updatedBytes,
} from '../pdf/open-pdf.ts';

/** Room for a signature with a chain of certificates, in bytes. */
const room = 16_384;
/** Printed and locked, without a face of its own (ISO 32000-1, table 165). */
const widgetFlags = 132;

export interface SignatureWords {
  readonly name: string;
  readonly reason: string;
  readonly at: Date;
}

/** Signs a PDF with a detached signature behind its end, without a face on the paper (ISO 32000-1, 12.8). */
export async function signPdf(bytes: Buffer, signer: P12Signer, words: SignatureWords): Promise<Buffer> {
  const pdf = await openPdf(bytes);
  const signature = addObject(pdf, signatureDictionary(pdf, words));
  const page = pageReference(pdf, 0);
  const { context } = pdf.document;
  const root = context.trailerInfo.Root;
  if (!(root instanceof PDFRef)) throw new RangeError('A PDF has a catalogue.');
  const catalogue = context.lookup(root, PDFDict).clone(context);
  const form = copiedDictionary(pdf, catalogue, 'AcroForm');
  const fields = arrayUnder(pdf, form, 'Fields');
  const field = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], F: widgetFlags });
  field.set(PDFName.of('V'), signature);
  field.set(PDFName.of('P'), page);
  field.set(PDFName.of('T'), PDFHexString.fromText(`签名${fields.size() + 1}`));
  const widget = addObject(pdf, field);
  fields.push(widget);
  form.set(PDFName.of('Fields'), fields);
  form.set(PDFName.of('SigFlags'), PDFNumber.of(3));
  catalogue.set(PDFName.of('AcroForm'), form);
  replaceObject(pdf, root, catalogue);
  const sheet = context.lookup(page, PDFDict).clone(context);
  const annotations = arrayUnder(pdf, sheet, 'Annots');
  annotations.push(widget);
  sheet.set(PDFName.of('Annots'), annotations);
  replaceObject(pdf, page, sheet);
  return new SignPdf().sign(updatedBytes(pdf), signer, words.at);
}

function signatureDictionary({ document }: OpenPdf, { name, reason, at }: SignatureWords): PDFDict {
  const dictionary = document.context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', SubFilter: 'adbe.pkcs7.detached' });
  const later = PDFName.of('**********');
  const range = document.context.obj([0, later, later, later]);
  dictionary.set(PDFName.of('ByteRange'), range);
  dictionary.set(PDFName.of('Contents'), PDFHexString.of('0'.repeat(room)));
  dictionary.set(PDFName.of('Name'), PDFHexString.fromText(name));
  dictionary.set(PDFName.of('Reason'), PDFHexString.fromText(reason));
  dictionary.set(PDFName.of('M'), PDFString.fromDate(at));
  return dictionary;
}

function arrayUnder({ document }: OpenPdf, owner: PDFDict, key: string): PDFArray {
  const copy = document.context.obj([]);
  const found = owner.lookup(PDFName.of(key));
  if (found instanceof PDFArray) for (const entry of found.asArray()) copy.push(entry);
  return copy;
}
