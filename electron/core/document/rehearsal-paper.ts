import { markedPaper } from './marked-paper.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument } from './pdf/marks.ts';

/** What stands across every page of a rehearsal, on screen and on paper (SSJ-DRAW/1, 2.1). */
export const REHEARSAL_WORDS = '演练，不具效力';

/** The same paper with the watermark of a rehearsal under its text and a red line at its head and foot, and a title that says so. */
export function rehearsalPaper(document: ComposedDocument, fonts: FontLibrary): ComposedDocument {
  return markedPaper(document, REHEARSAL_WORDS, fonts);
}
