import type { PaperTable } from '#domain/document/official-paper.ts';
import { TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { Box } from '../box.ts';
import { type RowStyle, tableBoxes } from '../table.ts';
import type { TextStyle, Typesetter } from '../typesetter.ts';
import { fitTable, type TableType } from './table-fit.ts';

type TableStyle = RowStyle & { readonly headText: TextStyle };

const LEADING = 1.35;
const STYLES: Record<TableType, TableStyle> = {
  小四: styleOf(TYPE_SIZE.小四, 26),
  五号: styleOf(TYPE_SIZE.五号, 22),
  小五: styleOf(TYPE_SIZE.小五, 18),
  六号: styleOf(TYPE_SIZE.六号, 15),
};

/** Sets a table of a paper over the whole width, in smaller type where it needs that; its head is repeated on every page. */
export function paperTableBoxes(typesetter: Typesetter, table: PaperTable, width: number): Box[] {
  const { type, columns } = fitTable(typesetter, table, width);
  return tableBoxes(typesetter, columns, table.rows, STYLES[type]);
}

function styleOf(size: number, minimumHeight: number): TableStyle {
  return { text: { role: '仿宋', size }, headText: { role: '黑体', size }, pitch: size * LEADING, minimumHeight };
}
