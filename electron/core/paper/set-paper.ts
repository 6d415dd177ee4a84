import type { FilledContent } from '#domain/document/fill-content.ts';
import { officialPaperOf, type PaperParticulars } from '#domain/document/official-of-content.ts';
import type { FontLibrary } from '../document/pdf/fonts.ts';
import type { ComposedDocument } from '../document/pdf/marks.ts';
import { composePaper } from '../document/pdf/official/compose-paper.ts';

/** Sets a filled paper in type. */
export function setPaper(content: FilledContent, particulars: PaperParticulars, fonts: FontLibrary): ComposedDocument {
  return composePaper(officialPaperOf(content, particulars), fonts);
}
