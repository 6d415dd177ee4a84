import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { ComposedDocument, Mark, Sheet } from './pdf/marks.ts';
import { labelMarks } from './pdf/text-marks.ts';
import { beginTypesetting, type TextStyle, type Typesetter } from './pdf/typesetter.ts';

const WATERMARK: TextStyle = { role: '黑体', size: 54 };
const BANNER: TextStyle = { role: '黑体', size: TYPE_SIZE.小四 };

/** The same paper with words that say what it is worth across each page, pale under its text and in red at its head and foot. */
export function markedPaper(document: ComposedDocument, words: string, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const sheets = document.sheets.map(sheet => ({
    ...sheet,
    marks: [...watermark(typesetter, words, sheet), ...sheet.marks, ...edges(typesetter, words, sheet)],
  }));
  return { ...document, title: `【${words}】${document.title}`, sheets };
}

function watermark(typesetter: Typesetter, words: string, { width, height }: Sheet): Mark[] {
  return [1, 3, 5].flatMap(sixth =>
    labelMarks(typesetter, words, WATERMARK, {
      x: width / 2,
      baseline: (height * sixth) / 6,
      align: 'center',
      colour: 'pale',
    }),
  );
}

function edges(typesetter: Typesetter, words: string, { width, height }: Sheet): Mark[] {
  return [millimetres(9), height - millimetres(6)].flatMap(baseline =>
    labelMarks(typesetter, words, BANNER, { x: width / 2, baseline, align: 'center', colour: 'red' }),
  );
}
