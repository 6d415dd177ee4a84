import { cellText, refuseLongText, withoutEscapes } from '../cell-text.ts';
import { oversizedFile } from '../file-refusal.ts';
import { READING_LIMITS } from '../reading-limits.ts';
import { readWholeXmlPart } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** The different texts of a workbook by their number; runs of rich text are joined, phonetic guides left out. */
export async function readSharedStrings(archive: ZipArchive, part: string | undefined): Promise<(string | null)[]> {
  const texts: (string | null)[] = [];
  if (part === undefined) return texts;
  let text = '';
  let inText = false;
  let inPhonetic = false;
  let total = 0;
  await readWholeXmlPart(archive, part, {
    open(name) {
      if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 'si') text = '';
    },
    text(piece) {
      if (!inText) return;
      text += piece;
      refuseLongText(text);
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') {
        // The numbers written as count and uniqueCount are often wrong; what is there counts.
        total += text.length;
        const { sharedText, sharedTexts } = READING_LIMITS;
        if (total > sharedText || texts.length === sharedTexts) throw oversizedFile('文字总量太大');
        texts.push(cellText(withoutEscapes(text)));
      }
    },
  });
  return texts;
}
