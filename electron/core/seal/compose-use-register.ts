import { FORM_PAGE_LANDSCAPE, millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Box, blankBox } from '../document/pdf/box.ts';
import type { FontLibrary } from '../document/pdf/fonts.ts';
import { FORM_TEXT, FORM_TITLE } from '../document/pdf/form.ts';
import type { ComposedDocument } from '../document/pdf/marks.ts';
import { formPageNumber } from '../document/pdf/page-numbers.ts';
import { paragraphBoxes, titleBoxes } from '../document/pdf/paragraph.ts';
import { composeSheets } from '../document/pdf/sheets.ts';
import { type Column, tableBoxes } from '../document/pdf/table.ts';
import { beginTypesetting, type Typesetter } from '../document/pdf/typesetter.ts';
import { fontWarnings } from '../document/print-warnings.ts';
import type { SealUse } from './seal-use-store.ts';
import { particularsOf } from './use-particulars.ts';

/** The 用印登记表 of a period. */
export interface UseRegister {
  readonly unit: string;
  /** In words, e.g. 2026-01-01 至 2026-12-31. */
  readonly period: string;
  readonly uses: readonly SealUse[];
}

const text = { role: '仿宋', size: TYPE_SIZE.小五 } as const;
const style = { text, pitch: text.size * 1.35, minimumHeight: millimetres(7) };

/** Widths in millimetres; 文书 and 用印事由 share the rest. */
const narrow: readonly (readonly [title: string, width: number])[] = [
  ['序号', 9],
  ['用印时间', 21],
  ['文书', 0],
  ['文号', 30],
  ['份数', 9],
  ['用印事由', 0],
  ['印章', 30],
  ['方式', 10],
  ['批准人', 16],
  ['用印人', 14],
  ['监印人', 14],
  ['备注', 26],
];

/** Sets the 用印登记表 (D29) as a form lying on its side, whose head is repeated on every page. */
export function composeUseRegister({ unit, period, uses }: UseRegister, fonts: FontLibrary): ComposedDocument {
  const typesetter = beginTypesetting(fonts);
  const page = FORM_PAGE_LANDSCAPE;
  const { width } = page.typeArea;
  const rows = uses.length === 0 ? [['', '', '本期没有用印']] : uses.map(rowOf);
  const boxes = [
    ...titleBoxes(typesetter, '用印登记表', FORM_TITLE, width),
    blankBox(6),
    ...line(typesetter, `单位：${unit}　　期间：${period}　　共 ${uses.length} 次`, width),
    blankBox(4),
    ...tableBoxes(typesetter, columns(width), rows, { ...style, headText: { role: '黑体', size: text.size } }),
  ];
  const sheets = composeSheets(boxes, page, (number, count) => formPageNumber(typesetter, page, number, count));
  return { title: `用印登记表 ${period}`, author: unit, sheets, warnings: fontWarnings(typesetter) };
}

function line(typesetter: Typesetter, words: string, width: number): Box[] {
  return paragraphBoxes(typesetter, words, { text: FORM_TEXT, pitch: FORM_TEXT.size * 1.5 }, width);
}

function columns(width: number): Column[] {
  const rest = width - millimetres(narrow.reduce((sum, [, own]) => sum + own, 0));
  return narrow.map(([title, own]): Column => {
    if (own > 0) return { title, width: millimetres(own), align: own < 15 ? 'center' : 'left' };
    return { title, width: rest * (title === '文书' ? 0.58 : 0.42) };
  });
}

function rowOf(use: SealUse, place: number): string[] {
  const digest = use.sha256_after === null ? '' : `校验值 ${use.sha256_after.slice(0, 16)}`;
  return [
    ...particularsOf(use, place),
    use.approved_by,
    use.used_by,
    use.supervised_by,
    [use.stand_in === null ? '' : `（${use.stand_in}）`, digest].filter(words => words !== '').join('\n'),
  ];
}
