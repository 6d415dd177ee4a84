import type { Mark, Sheet, TextMark } from '#core/document/pdf/marks.ts';

/** What stands on a sheet, with the guides of its seal places. */
export const shownTexts = (sheet: Pick<Sheet, 'marks'> | undefined): TextMark[] =>
  (sheet?.marks ?? [])
    .flatMap((mark): readonly Mark[] => (mark.kind === 'seal-place' ? mark.guide : [mark]))
    .filter((mark): mark is TextMark => mark.kind === 'text');
