import type { DocumentNumber } from '../code/document-number.ts';

/** The next 发文字号 of a 代字 in a year: one above the highest ever taken, so that a void number is never used again. */
export function nextDocumentNumber(taken: Iterable<DocumentNumber>, mark: string, year: number): DocumentNumber {
  let highest = 0;
  for (const number of taken)
    if (number.mark === mark && number.year === year) highest = Math.max(highest, number.sequence);
  return { mark, year, sequence: highest + 1 };
}
