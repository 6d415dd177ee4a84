import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument, Mark, Sheet } from './pdf/marks.ts';
import { labelMarks } from './pdf/text-marks.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from './pdf/typesetter.ts';

/** What stands across every page of a rehearsal, on screen and on paper (SSJ-DRAW/1, 2.1). */
export const REHEARSAL_WORDS = '演练，不具效力';

const WATERMARK: TextStyle = { role: '黑体', size: 54 };
const BANNER: TextStyle = { role: '黑体', size: TYPE_SIZE.小四 };

/** The same paper with the watermark of a rehearsal under its text and a red line at its head and foot, and a title that says so. */
export function rehearsalPaper(document: ComposedDocument, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const sheets = document.sheets.map(sheet => ({
    ...sheet,
    marks: [...watermark(typesetter, sheet), ...sheet.marks, ...edges(typesetter, sheet)],
  }));
  return { ...document, title: `【${REHEARSAL_WORDS}】${document.title}`, sheets };
}

function watermark(typesetter: Typesetter, { width, height }: Sheet): Mark[] {
  return [1, 3, 5].flatMap(sixth =>
    labelMarks(typesetter, REHEARSAL_WORDS, WATERMARK, {
      x: width / 2,
      baseline: (height * sixth) / 6,
      align: 'center',
      colour: 'pale',
    }),
  );
}

function edges(typesetter: Typesetter, { width, height }: Sheet): Mark[] {
  return [millimetres(9), height - millimetres(6)].flatMap(baseline =>
    labelMarks(typesetter, REHEARSAL_WORDS, BANNER, { x: width / 2, baseline, align: 'center', colour: 'red' }),
  );
}
