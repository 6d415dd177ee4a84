import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers as long as a telephone number, in any of the ways they are written. */
const candidates = /0\d{2,3}-\d{7,8}|1[3-9]\d{9}/g;

/** Those of the numbers that a text holds. */
export function numbersIn(text: string, numbers: ReadonlySet<string>): string[] {
  return [...new Set(text.match(candidates))].filter(one => numbers.has(one));
}

/** The files below a folder that hold any of the numbers, read as bytes of one sign and of two. */
export function filesHolding(folder: string, numbers: ReadonlySet<string>): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const bytes = readFileSync(join(parentPath, name));
    const readings = [bytes.toString('latin1'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
    return readings.some(text => numbersIn(text, numbers).length > 0) ? [name] : [];
  });
}
