import { halfWidth } from '../text/normalise.ts';

/** 发文字号 taken apart: 代字, year and sequence, e.g. 鄄双随机办〔2024〕1号. */
export interface DocumentNumber {
  readonly mark: string;
  readonly year: number;
  readonly sequence: number;
}

export type DocumentNumberReading =
  | { readonly ok: true; readonly number: DocumentNumber; readonly repaired: boolean }
  | { readonly ok: false; readonly reason: 'empty' | 'form' };

const STRICT = /^([\u4e00-\u9fa5]+)〔(\d{4})〕([1-9]\d*)号$/;
const TOLERANT = /^([\u4e00-\u9fa5]+)[〔[(【﹝](\d{4})年?[〕\])】﹞]第?0*([1-9]\d*)号$/;

/** Writes a 发文字号 as GB/T 9704-2012 asks: full year in 〔〕, no 「第」, no leading zero. */
export function formatDocumentNumber({ mark, year, sequence }: DocumentNumber): string {
  const text = `${mark}〔${year}〕${sequence}号`;
  if (!STRICT.test(text)) throw new RangeError(`"${text}" is no document number.`);
  return text;
}

/** Reads a 发文字号, also with other brackets, 「第」, spaces or leading zeros; `repaired` says that it was not in the right form. */
export function readDocumentNumber(text: string): DocumentNumberReading {
  const packed = halfWidth(text).replace(/\s/g, '');
  if (packed === '') return { ok: false, reason: 'empty' };
  const [, mark, year, sequence] = TOLERANT.exec(packed) ?? [];
  if (mark === undefined || !Number.isSafeInteger(Number(sequence))) return { ok: false, reason: 'form' };
  return {
    ok: true,
    number: { mark, year: Number(year), sequence: Number(sequence) },
    repaired: !STRICT.test(text),
  };
}

/** Whether the year in a 发文字号 differs from the year of its date; to be warned of, never refused. */
export function documentYearDiffers(number: DocumentNumber, date: string): boolean {
  return number.year !== Number(date.slice(0, 4));
}
