import type { OfficialPaper } from '#domain/document/official-paper.ts';
import { FORM_PAGE_LANDSCAPE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { officialDate } from '../document/official-date.ts';
import { blankBox } from '../document/pdf/box.ts';
import type { FontLibrary } from '../document/pdf/fonts.ts';
import { FORM_TITLE, formText } from '../document/pdf/form.ts';
import type { ComposedDocument } from '../document/pdf/marks.ts';
import { formPageNumber } from '../document/pdf/page-numbers.ts';
import { titleBoxes } from '../document/pdf/paragraph.ts';
import { composeSheets } from '../document/pdf/sheets.ts';
import { tableBoxes } from '../document/pdf/table.ts';
import { beginTypesetting } from '../document/pdf/typesetter.ts';
import { fontWarnings } from '../document/print-warnings.ts';

/** The columns of the list that are published, with their share of the width (domain.md 3.6, the list of 重庆). */
export const paperColumns = [
  ['抽查类别', 14],
  ['抽查事项', 24],
  ['检查对象', 18],
  ['事项类别', 11],
  ['检查方式', 14],
  ['检查主体', 14],
  ['检查依据', 32],
  ['抽查比例', 12],
  ['抽查频次', 9],
] as const;

export interface ListPaper {
  readonly unit: string;
  /** 「第二版」 */
  readonly edition: string;
  /** YYYY-MM-DD, or null where it counts since ever. */
  readonly validFrom: string | null;
  /** A row for each item, in the order of `paperColumns`. */
  readonly rows: readonly (readonly string[])[];
}

const STYLE = {
  text: { role: '仿宋', size: TYPE_SIZE.小五 },
  headText: { role: '黑体', size: TYPE_SIZE.小五 },
  pitch: TYPE_SIZE.小五 * 1.35,
  minimumHeight: 18,
} as const;
const NUMBER_WIDTH = millimetres(11);

/** Sets a version of the item list as a lying form, to be made public (R-056; domain.md 5.3). */
export function composeListPaper(list: ListPaper, fonts: FontLibrary): ComposedDocument {
  const { unit, rows } = list;
  const typesetter = beginTypesetting(fonts);
  const { width } = FORM_PAGE_LANDSCAPE.typeArea;
  const title = titleOf(list);
  const shares = paperColumns.reduce((sum, [, share]) => sum + share, 0);
  const columns = [
    { title: '序号', width: NUMBER_WIDTH, align: 'center' as const },
    ...paperColumns.map(([name, share]) => ({ title: name, width: ((width - NUMBER_WIDTH) * share) / shares })),
  ];
  const boxes = [
    ...titleBoxes(typesetter, title, FORM_TITLE, width),
    blankBox(10),
    ...formText(typesetter, termOf(list), width),
    blankBox(6),
    ...tableBoxes(
      typesetter,
      columns,
      rows.map((row, place) => [`${place + 1}`, ...row]),
      STYLE,
    ),
  ];
  const sheets = composeSheets(boxes, FORM_PAGE_LANDSCAPE, (page, pageCount) =>
    formPageNumber(typesetter, FORM_PAGE_LANDSCAPE, page, pageCount),
  );
  return { title, author: unit, sheets, warnings: fontWarnings(typesetter) };
}

/** The same list as the elements of a paper, as it is looked through and shown as a web page. */
export function listPaperElements(list: ListPaper): OfficialPaper {
  const rows = list.rows.map((row, place) => [`${place + 1}`, ...row]);
  return {
    format: '公告',
    title: titleOf(list),
    parts: [
      { kind: 'paragraph', text: termOf(list) },
      {
        kind: 'table',
        columns: [
          { title: '序号', width: 'content', align: 'center' },
          ...paperColumns.map(([title, share]) => ({ title, width: { share } })),
        ],
        rows,
      },
    ],
  };
}

function titleOf({ unit, edition }: ListPaper): string {
  return `${unit}随机抽查事项清单（${edition}）`;
}

function termOf({ rows, validFrom }: ListPaper): string {
  const term = validFrom === null ? '' : `自 ${officialDate(validFrom)} 起施行。`;
  return `共 ${rows.length} 项。${term}`;
}
