import { expect, test } from 'vitest';
import { composeDrawRecord } from '#core/document/draw-record.ts';
import { openFonts } from '#core/document/pdf/fonts.ts';
import type { TextMark } from '#core/document/pdf/marks.ts';
import { rehearsalPaper } from '#core/document/rehearsal-paper.ts';
import { exampleRecord } from './example-papers.ts';

const fonts = openFonts();

test('a rehearsal stands under and beside the text of every page, in red at head and foot', () => {
  const witnesses = Array.from({ length: 40 }, (_nothing, place) => {
    return { unit: '县商务局', name: `见证人${place}`, method: '密封纸条', value: `${10_000_000 + place}` };
  });
  const paper = rehearsalPaper(composeDrawRecord(exampleRecord({ witnesses }), fonts), fonts);
  expect(paper.sheets.length).toBeGreaterThan(1);
  for (const { marks } of paper.sheets) {
    const words = marks.filter(
      (mark): mark is TextMark => mark.kind === 'text' && mark.text.includes('演练，不具效力'),
    );
    expect(words.filter(mark => mark.colour === 'pale')).toHaveLength(3);
    expect(words.filter(mark => mark.colour === 'red')).toHaveLength(2);
    // Said once at the head and once at the foot, by nobody else a second time.
    expect(marks.filter(mark => 'colour' in mark && mark.colour === 'red')).toHaveLength(2);
    expect(marks[0]).toMatchObject({ colour: 'pale' });
  }
});
