import { oversizedFile } from './file-refusal.ts';
import { unguardedText } from './guarded-text.ts';
import { READING_LIMITS } from './reading-limits.ts';

/**
 * A text as the cell shows it: one kind of line end, no control signs, no guard against formulas. Outer spaces stay, for
 * the person should see what was delivered; text that is empty is null.
 */
export function cellText(text: string): string | null {
  refuseLongText(text);
  let shown = text;
  if (NEEDS_CLEANING.test(text)) shown = text.replace(/\r\n?/g, '\n').replace(CONTROL_SIGNS, '');
  return shown === '' ? null : unguardedText(shown);
}

/** Throws for a text that is longer than a cell may be; to be asked while it grows. */
export function refuseLongText(text: string): void {
  if (text.length > READING_LIMITS.cellText) throw oversizedFile('有一个单元格的文字过长');
}

/** Undoes `_x000D_`, the way Office Open XML writes signs that XML cannot hold (ST_Xstring, ECMA-376-1 §22.9.2.19). */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs to be removed.
const CONTROL_SIGNS = /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same signs, and the carriage return.
const NEEDS_CLEANING = /[\x00-\x08\x0B-\x1F\x7F\uFFFE\uFFFF]/;
