import { millimetres } from '#domain/layout/page-geometry.ts';
import type { Box } from './box.ts';
import type { LineMark, Mark } from './marks.ts';
import { type Alignment, type ParagraphStyle, paragraphBoxes, titleBoxes } from './paragraph.ts';
import type { Span } from './text-marks.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';

/** One cell of a ruled row; its width includes the room between rule and text, in points. */
export interface Cell {
  readonly content: string | readonly Span[];
  readonly width: number;
  readonly align?: Alignment;
  readonly style?: TextStyle;
  /** The heading of a column, shaped like a title so that no word is torn. */
  readonly isHeading?: boolean;
}

/** How the rows of a table are set; the height of a row is never less than `minimumHeight` points. */
export interface RowStyle {
  readonly text: TextStyle;
  readonly pitch: number;
  readonly minimumHeight?: number;
  readonly keepWithNext?: boolean;
}

/** A column of a table: its heading, its width in points, and how its cells are aligned. */
export interface Column {
  readonly title: string;
  readonly width: number;
  readonly align?: Alignment;
}

const SIDE_ROOM = millimetres(1.2);
/** What a cell has beside its text, in points. */
export const SIDE_ROOMS = 2 * SIDE_ROOM;
const UPPER_ROOM = millimetres(1.3);
const RULE = 0.5;
/** A row with more lines is cut into several, because a row must fit on a page. */
const MOST_LINES_IN_ROW = 24;

/** Sets one ruled row; a row of very long text becomes several boxes. */
export function rowBoxes(typesetter: Typesetter, cells: readonly Cell[], style: RowStyle): Box[] {
  return lazyRowBoxes(typesetter, () => cells, style);
}

/** Sets a table whose head is repeated on every page. */
export function tableBoxes(
  typesetter: Typesetter,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  style: RowStyle & { readonly headText: TextStyle },
): Box[] {
  const headCells = columns.map(({ title, width }) => ({ content: title, width, isHeading: true }));
  const heads = rowBoxes(typesetter, headCells, { text: style.headText, pitch: style.pitch, keepWithNext: true });
  const cellsOf = (row: readonly string[]) =>
    columns.map(({ width, align }, index): Cell => ({ content: row[index] ?? '', width, align: align ?? 'left' }));
  return [...heads, ...rows.flatMap(row => lazyRowBoxes(typesetter, () => cellsOf(row), style, heads[0]))];
}

/** The width of a column in which each of the texts has one line, with the room beside the rules. */
export function oneLineWidth(typesetter: Typesetter, texts: readonly string[], style: TextStyle): number {
  const widths = texts.map(text => typesetter.measure(typesetter.printable(text, style.role), style));
  return Math.max(0, ...widths) + SIDE_ROOMS + 0.1;
}

/** A row, or those lines of its cells that stand on one page. */
interface RowPart {
  readonly cells: () => readonly Cell[];
  readonly from: number;
  readonly to: number;
}

/** Neither cells nor lines are kept until the row is placed: a table may have as many rows as a county has businesses. */
function lazyRowBoxes(typesetter: Typesetter, cells: () => readonly Cell[], style: RowStyle, head?: Box): Box[] {
  const columns = cells().map(cell => cellLines(typesetter, cell, style));
  const most = Math.max(1, ...columns.map(lines => lines.length));
  const boxes: Box[] = [];
  for (let from = 0; from < most; from += MOST_LINES_IN_ROW) {
    const part: RowPart = { cells, from, to: from + MOST_LINES_IN_ROW };
    const highest = Math.max(...columns.map(lines => heightOf(lines.slice(part.from, part.to))));
    boxes.push(ruledBox(typesetter, part, style, highest, head));
  }
  return boxes;
}

function cellLines(typesetter: Typesetter, cell: Cell, style: RowStyle): Box[] {
  const paragraph: ParagraphStyle = { text: cell.style ?? style.text, pitch: style.pitch, align: cell.align ?? 'left' };
  const width = cell.width - SIDE_ROOMS;
  if (cell.isHeading && typeof cell.content === 'string') return titleBoxes(typesetter, cell.content, paragraph, width);
  // A line break at the edge of a name, as registers have them, would push it out of the cell's middle.
  const content = typeof cell.content === 'string' ? cell.content.trim() : cell.content;
  return paragraphBoxes(typesetter, content, paragraph, width);
}

function ruledBox(typesetter: Typesetter, row: RowPart, style: RowStyle, highest: number, head?: Box): Box {
  const height = Math.max(style.minimumHeight ?? 0, highest + 2 * UPPER_ROOM);
  return {
    height,
    trailing: 0,
    ...(style.keepWithNext && { keepWithNext: true }),
    ...(head && { head }),
    place(left, top) {
      const marks: Mark[] = [];
      const cells = row.cells();
      let x = left;
      for (const cell of cells) {
        const lines = cellLines(typesetter, cell, style).slice(row.from, row.to);
        let y = top + (height - heightOf(lines)) / 2;
        for (const line of lines) {
          marks.push(...line.place(x + SIDE_ROOM, y));
          y += line.height;
        }
        x += cell.width;
      }
      const widths = cells.map(cell => cell.width);
      return [...marks, ...frameMarks(left, top, widths, height)];
    },
  };
}

/** The rules around and between cells of the given widths. */
export function frameMarks(left: number, top: number, widths: readonly number[], height: number): LineMark[] {
  const edges = [left];
  for (const width of widths) edges.push((edges.at(-1) ?? left) + width);
  const right = edges.at(-1) ?? left;
  return [
    ...edges.map(x => rule(x, top, x, top + height)),
    rule(left, top, right, top),
    rule(left, top + height, right, top + height),
  ];
}

/** The height of a cell's text without the space under its last line. */
function heightOf(lines: readonly Box[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0) - (lines.at(-1)?.trailing ?? 0);
}

function rule(fromX: number, fromY: number, toX: number, toY: number): LineMark {
  return { kind: 'line', fromX, fromY, toX, toY, thickness: RULE, colour: 'black' };
}
