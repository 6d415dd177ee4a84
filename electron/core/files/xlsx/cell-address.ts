import type { MergedRange } from '../table.ts';

/** The column number (A is 1) of an address such as `AB12`; 0 when it does not begin with letters. */
export function columnOfAddress(address: string): number {
  let column = 0;
  for (let at = 0; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) & 0xdf; // lower case becomes upper case
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column;
}

/** A reference such as `A1:B3` as a range; undefined when it is not one, or only one cell. */
export function mergedRange(reference: string): MergedRange | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(reference);
  if (!match) return undefined;
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top), left: columnOfAddress(left), bottom: Number(bottom), right: columnOfAddress(right) };
}
