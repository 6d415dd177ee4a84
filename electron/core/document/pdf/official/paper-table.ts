import type { PaperColumn, PaperTable } from '#domain/document/official-paper.ts';
import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import type { Box } from '../box.ts';
import { type Column, oneLineWidth, type RowStyle, tableBoxes } from '../table.ts';
import type { TextStyle, Typesetter } from '../typesetter.ts';

type TableStyle = RowStyle & { readonly headText: TextStyle };

const LEADING = 1.35;
const STYLES: Record<NonNullable<PaperTable['type']>, TableStyle> = {
  小四: styleOf(TYPE_SIZE.小四, 26),
  五号: styleOf(TYPE_SIZE.五号, 22),
  小五: styleOf(TYPE_SIZE.小五, 18),
};

/** Sets a table of a paper over the whole width; its head is repeated on every page. */
export function paperTableBoxes(typesetter: Typesetter, table: PaperTable, width: number): Box[] {
  const style = STYLES[table.type ?? '五号'];
  return tableBoxes(typesetter, sized(typesetter, table, width, style), table.rows, style);
}

function styleOf(size: number, minimumHeight: number): TableStyle {
  return { text: { role: '仿宋', size }, headText: { role: '黑体', size }, pitch: size * LEADING, minimumHeight };
}

/** However long a number is, its column leaves room for the names. */
const WIDEST_NUMBER = millimetres(45);
/** What the columns by content may take together, so that those that share have something left. */
const MOST_BY_CONTENT = 0.7;

function sized(typesetter: Typesetter, { columns, rows }: PaperTable, width: number, style: TableStyle): Column[] {
  const narrowest = oneLineWidth(typesetter, ['序号'], style.headText);
  const wanted = columns.map((column, place) =>
    column.width === 'content'
      ? Math.min(
          WIDEST_NUMBER,
          Math.max(
            narrowest,
            oneLineWidth(
              typesetter,
              rows.map(row => row[place] ?? ''),
              style.text,
            ),
          ),
        )
      : 0,
  );
  const shares = columns.reduce((sum, column) => sum + shareOf(column), 0);
  const own = wanted.reduce((sum, one) => sum + one, 0);
  // A table wider than the page keeps to the page: its cells get more lines.
  const most = shares > 0 ? width * MOST_BY_CONTENT : width;
  const scale = own > most || (shares === 0 && own > 0) ? most / own : 1;
  const rest = width - own * scale;
  return columns.map((column, place) => ({
    title: column.title,
    width: column.width === 'content' ? (wanted[place] ?? 0) * scale : (rest * shareOf(column)) / shares,
    ...(column.align && { align: column.align }),
  }));
}

function shareOf({ width }: PaperColumn): number {
  return width === 'content' ? 0 : width.share;
}
