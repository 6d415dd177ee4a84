import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { SigningPlace } from '#domain/seal/seal-label.ts';
import { SEAL_PLACE_NAME, SEAL_STAND_IN_KEY, SEAL_UNIT_KEY } from '../../document/pdf/seal-place-form.ts';
import type { OpenPdf } from './open-pdf.ts';

/** A place for a seal that is still free, in the points of its page's own content, where lengths run downwards. */
export interface FreePlace extends SigningPlace {
  readonly reference: PDFRef;
  /** Counted from 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** The places of a PDF where a seal is still to be pressed, in the order of the pages. */
export function freePlaces({ document }: OpenPdf): FreePlace[] {
  return document.getPages().flatMap((page, number) => {
    const forms = page.node.Resources()?.lookup(PDFName.of('XObject'));
    if (!(forms instanceof PDFDict)) return [];
    return forms.entries().flatMap(([name, reference]): FreePlace[] => {
      const form = document.context.lookup(reference);
      const isPlace = name.decodeText().startsWith(SEAL_PLACE_NAME) && form instanceof PDFRawStream;
      if (!isPlace || !(reference instanceof PDFRef)) return [];
      const unit = textUnder(form.dict, SEAL_UNIT_KEY);
      if (unit === null) return [];
      const { x, y } = middleOf(form.dict);
      return [{ reference, page: number, x, y, unit, standIn: textUnder(form.dict, SEAL_STAND_IN_KEY) }];
    });
  });
}

function textUnder(dictionary: PDFDict, key: string): string | null {
  const found = dictionary.lookup(PDFName.of(key));
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
}

function middleOf(form: PDFDict): { readonly x: number; readonly y: number } {
  const box = form.lookup(PDFName.of('BBox'), PDFArray);
  const [left = 0, top = 0, right = 0, bottom = 0] = [0, 1, 2, 3].map(side => box.lookup(side, PDFNumber).asNumber());
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
