import { PDFDict, PDFDocument, PDFName, type PDFObject, type PDFRef } from '@cantoo/pdf-lib';
import { AppError } from '#contract/app-error.ts';

/** A PDF that is to be changed by writing behind its end: what it holds is only replaced by newer objects (ISO 32000-1, 7.5.6). */
export interface OpenPdf {
  readonly bytes: Buffer;
  readonly document: PDFDocument;
  readonly changed: Map<PDFRef, PDFObject>;
}

/** Opens a PDF; AppError('file-unreadable') for one that this program cannot add to without touching what is there. */
export async function openPdf(bytes: Buffer): Promise<OpenPdf> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    lastTable(bytes);
    return { bytes, document, changed: new Map() };
  } catch (error) {
    throw new AppError(
      'file-unreadable',
      '这份 PDF 打不开，或不是本程序印发的文书，不能盖章。请重新印发后再申请用印。',
      {
        cause: error,
      },
    );
  }
}

/** Takes a new object in and answers what it is called. */
export function addObject(pdf: OpenPdf, object: PDFObject): PDFRef {
  const reference = pdf.document.context.register(object);
  pdf.changed.set(reference, object);
  return reference;
}

/** Puts a newer object in the place of another. */
export function replaceObject(pdf: OpenPdf, reference: PDFRef, object: PDFObject): void {
  pdf.document.context.assign(reference, object);
  pdf.changed.set(reference, object);
}

/** A dictionary under a key, followed where it stands elsewhere; a copy, so that changing it changes nothing shared. */
export function copiedDictionary(pdf: OpenPdf, owner: PDFDict, key: string): PDFDict {
  const found = owner.lookup(PDFName.of(key));
  const copy = pdf.document.context.obj({});
  if (found instanceof PDFDict) for (const [name, value] of found.entries()) copy.set(name, value);
  return copy;
}

/** The bytes of the file as it was, and behind them what is new. */
export function updatedBytes({ bytes, document, changed }: OpenPdf): Buffer {
  const { context } = document;
  const parts: Buffer[] = [Buffer.from(bytes.at(-1) === 0x0a ? '' : '\n')];
  let at = bytes.length + (parts[0]?.length ?? 0);
  const places = [...changed].map(([reference, object]) => {
    const written = writtenObject(reference, object);
    const place = { number: reference.objectNumber, at };
    parts.push(written);
    at += written.length;
    return place;
  });
  const table = places
    .toSorted((one, other) => one.number - other.number)
    .map(place => `${place.number} 1\n${String(place.at).padStart(10, '0')} 00000 n \n`);
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = context.obj({ Size: context.largestObjectNumber + 1, Prev: lastTable(bytes) });
  for (const [key, value] of Object.entries({ Root, Info, ID })) if (value) trailer.set(PDFName.of(key), value);
  parts.push(Buffer.from(`xref\n0 0\n${table.join('')}trailer\n${trailer}\nstartxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat([bytes, ...parts]);
}

function writtenObject({ objectNumber, generationNumber }: PDFRef, object: PDFObject): Buffer {
  const body = Buffer.alloc(object.sizeInBytes());
  object.copyBytesInto(body, 0);
  const head = Buffer.from(`${objectNumber} ${generationNumber} obj\n`);
  return Buffer.concat([head, body, Buffer.from('\nendobj\n')]);
}

/** Where the newest table of objects begins; RangeError for a file that has a stream in its place. */
function lastTable(bytes: Buffer): number {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - 1024));
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  if (bytes.toString('latin1', at, at + 4) !== 'xref') throw new RangeError('This PDF has no plain table of objects.');
  return at;
}

/** The reference of a page of a document. */
export const pageReference = ({ document }: OpenPdf, page: number): PDFRef => {
  const found = document.getPages()[page];
  if (!found) throw new RangeError('There is no such page.');
  return found.ref;
};
