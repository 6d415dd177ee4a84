import type { OfficialPaper } from '#domain/document/official-paper.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import type { TextMark } from './pdf/marks.ts';
import { composePaper } from './pdf/official/compose-paper.ts';

/** How many lines of text stand above 署名 on the page of the seal, as the paper is set; null for one without a seal. */
export function linesWithSeal(paper: OfficialPaper, fonts: FontLibrary): number | null {
  const { signature } = paper;
  if (!signature?.seal) return null;
  // What is attached comes after the seal, and can be long.
  const attachments = (paper.attachments ?? []).map(({ name }) => ({ name }));
  const { sheets } = composePaper({ ...paper, attachments }, fonts);
  for (const { marks } of sheets.toReversed()) {
    const texts = marks.filter((mark): mark is TextMark => mark.kind === 'text');
    const unit = texts.findLast(({ text }) => isBeginning(signature.units[0] ?? '', text));
    if (!unit) continue;
    const above = texts.filter(({ baseline, size }) => baseline < unit.baseline - size / 2 && size > SMALLEST);
    return new Set(above.map(({ baseline }) => Math.round(baseline))).size;
  }
  return null;
}

/** The words in the place of the seal are smaller than any text. */
const SMALLEST = 8;

/** A long name stands in several lines; a few signs of it could be any word. */
function isBeginning(name: string, text: string): boolean {
  return name === text || (text.length >= LEAST_OF_NAME && name.startsWith(text));
}

const LEAST_OF_NAME = 8;
