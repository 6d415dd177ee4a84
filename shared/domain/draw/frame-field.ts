import { isWellFormed } from './well-formed.ts';

/** Signs that need no escape and are in Normalization Form C beside any of each other: most names and all codes. */
const PLAIN = /^[ -[\]-~\u4e00-\u9fff\uff08\uff09]*$/;
const ESCAPED = /[\\\t\n\r]/;
const ESCAPES = new Map([
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
]);
const MEANINGS = new Map([...ESCAPES].map(([sign, written]) => [written, sign]));

/** Tells whether a value holds one of the four signs that a field of the frame must escape. */
export function hasEscapedSign(value: string): boolean {
  return ESCAPED.test(value);
}

/** A value in Unicode Normalization Form C, or null if it holds half of a surrogate pair. */
export function normalizeField(value: string): string | null {
  if (PLAIN.test(value)) return value;
  return isWellFormed(value) ? value.normalize('NFC') : null;
}

/** A normalized value as it stands in the frame: backslash, TAB, LF and CR written as two signs (SSJ-DRAW/1, 2.2). */
export function escapeField(value: string): string {
  if (!ESCAPED.test(value)) return value;
  return value.replace(/[\\\t\n\r]/g, sign => ESCAPES.get(sign) ?? sign);
}

/** The value of a field as it stands in the frame, or null if the field is not what the writer would have written. */
export function readField(field: string): string | null {
  if (PLAIN.test(field)) return field;
  if (!isWellFormed(field) || field.normalize('NFC') !== field) return null;
  if (!field.includes('\\')) return field.includes('\r') ? null : field;
  if (!/^(?:[^\\\r]|\\[\\tnr])*$/.test(field)) return null;
  return field.replace(/\\[\\tnr]/g, written => MEANINGS.get(written) ?? written);
}
