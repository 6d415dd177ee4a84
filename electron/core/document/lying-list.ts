import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { FORM_PAGE_LANDSCAPE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { blankBox } from './pdf/box.ts';
import type { FontLibrary } from './pdf/fonts.ts';
import { FORM_TITLE, formText } from './pdf/form.ts';
import type { ComposedDocument } from './pdf/marks.ts';
import { formPageNumber } from './pdf/page-numbers.ts';
import { titleBoxes } from './pdf/paragraph.ts';
import { composeSheets } from './pdf/sheets.ts';
import { tableBoxes } from './pdf/table.ts';
import { beginTypesetting } from './pdf/typesetter.ts';
import { fontWarnings } from './print-warnings.ts';

/** A numbered list on lying pages, to be made public: its title, a sentence above, and a row for each entry. */
export interface LyingList {
  readonly unit: string;
  readonly title: string;
  readonly intro: string;
  /** Headings, with their share of the width. */
  readonly columns: readonly (readonly [heading: string, share: number])[];
  readonly rows: readonly (readonly string[])[];
}

const STYLE = {
  text: { role: '仿宋', size: TYPE_SIZE.小五 },
  headText: { role: '黑体', size: TYPE_SIZE.小五 },
  pitch: TYPE_SIZE.小五 * 1.35,
  minimumHeight: 18,
} as const;
const NUMBER_WIDTH = millimetres(11);

/** Sets a list as a lying form (domain.md 5.3). */
export function composeLyingList(list: LyingList, fonts: FontLibrary): ComposedDocument {
  const { unit, title, intro } = list;
  const typesetter = beginTypesetting(fonts);
  const { width } = FORM_PAGE_LANDSCAPE.typeArea;
  const shares = list.columns.reduce((sum, [, share]) => sum + share, 0);
  const columns = [
    { title: '序号', width: NUMBER_WIDTH, align: 'center' as const },
    ...list.columns.map(([heading, share]) => ({ title: heading, width: ((width - NUMBER_WIDTH) * share) / shares })),
  ];
  const boxes = [
    ...titleBoxes(typesetter, title, FORM_TITLE, width),
    blankBox(10),
    ...formText(typesetter, intro, width),
    blankBox(6),
    ...tableBoxes(typesetter, columns, numbered(list), STYLE),
  ];
  const sheets = composeSheets(boxes, FORM_PAGE_LANDSCAPE, (page, pageCount) =>
    formPageNumber(typesetter, FORM_PAGE_LANDSCAPE, page, pageCount),
  );
  return { title, author: unit, sheets, warnings: fontWarnings(typesetter) };
}

/** The same list as the elements of a paper, as it is looked through and shown as a web page. */
export function lyingListElements(list: LyingList): OfficialPaper {
  return {
    format: '公告',
    title: list.title,
    parts: [
      { kind: 'paragraph', text: list.intro },
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 'content', align: 'center' },
          ...list.columns.map(([title, share]) => ({ title, width: { share } })),
        ],
        rows: numbered(list),
      },
    ],
  };
}

const numbered = ({ rows }: LyingList): string[][] => rows.map((row, place) => [`${place + 1}`, ...row]);
