import { matchingForm } from '../text/normalise.ts';
import { type CellValue, cellText } from './cell-value.ts';

const exampleMark = /^(示例|例)[:：]/;

/** Whether a row below the headings only repeats them, as printed tables do on each page, or is the example of a template. */
export function isFurnitureRow(cells: readonly (CellValue | undefined)[], headings: readonly string[]): boolean {
  const said = cells.flatMap((cell, column) => {
    const text = cellText(cell ?? null).trim();
    return text === '' ? [] : [{ text, heading: headings[column] ?? '' }];
  });
  if (said.some(({ text }) => exampleMark.test(text))) return true;
  // The first cell that is no heading decides, which in a row of data is its first.
  const isHeading = ({ text, heading }: { text: string; heading: string }) =>
    heading !== '' && (text === heading || matchingForm(text) === matchingForm(heading));
  return said.length >= 2 && said.every(isHeading);
}
