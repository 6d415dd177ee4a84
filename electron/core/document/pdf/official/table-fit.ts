import type { PaperColumn, PaperTable } from '#domain/document/official-paper.ts';
import { millimetres, TYPE_SIZE } from '#domain/layout/page-geometry.ts';
import { type Column, SIDE_ROOMS } from '../table.ts';
import type { TextStyle, Typesetter } from '../typesetter.ts';

/** The types of tables, largest first. */
const TABLE_TYPES = ['小四', '五号', '小五', '六号'] as const;
export type TableType = (typeof TABLE_TYPES)[number];

/** The type and the columns in which a table stands best in a width, and the titles of those that have too little room all the same. */
export interface TableFit {
  readonly type: TableType;
  readonly columns: readonly Column[];
  readonly crowded: readonly string[];
}

/** Finds the largest type, from the table's own down to the smallest given, in which every column has the room it needs. */
export function fitTable(
  typesetter: Typesetter,
  table: PaperTable,
  width: number,
  smallest: TableType = '六号',
): TableFit {
  const measured = measuredOnce(typesetter, table);
  const first = TABLE_TYPES.indexOf(table.type ?? '五号');
  const types = TABLE_TYPES.slice(first, Math.max(first, TABLE_TYPES.indexOf(smallest)) + 1);
  const fits = types.map(type => fitOf(measured, width, type));
  return fits.find(({ crowded }) => crowded.length === 0) ?? (fits.at(-1) as TableFit);
}

/** A column measured in type of one point. */
interface MeasuredColumn {
  readonly column: PaperColumn;
  /** Its longest cell in one line. */
  readonly oneLine: number;
  /** Its longest number or code, and six signs of its text. */
  readonly least: number;
}

const known = new WeakMap<Typesetter, WeakMap<PaperTable, readonly MeasuredColumn[]>>();

/** A table is fitted several times, and may have as many rows as a county has businesses. */
function measuredOnce(typesetter: Typesetter, table: PaperTable): readonly MeasuredColumn[] {
  const tables = known.get(typesetter) ?? new WeakMap<PaperTable, readonly MeasuredColumn[]>();
  known.set(typesetter, tables);
  const measured =
    tables.get(table) ?? table.columns.map((column, place) => measure(typesetter, column, place, table.rows));
  tables.set(table, measured);
  return measured;
}

const EM: TextStyle = { role: '仿宋', size: 1 };
const HEADING: TextStyle = { role: '黑体', size: 1 };
/** In less, a text becomes a pillar. */
const SIGNS_IN_LINE = 6;
const SIGNS_OF_HEADING = 2;
const CODE = /[!-~]+/g;

function measure(typesetter: Typesetter, column: PaperColumn, place: number, rows: PaperTable['rows']): MeasuredColumn {
  const widthOf = (text: string) => typesetter.measure(typesetter.printable(text, EM.role), EM);
  let oneLine = 0;
  let code = '';
  for (const row of rows) {
    const text = row[place] ?? '';
    oneLine = Math.max(oneLine, widthOf(text));
    for (const [one] of text.matchAll(CODE)) if (one.length > code.length) code = one;
  }
  const heading = typesetter.measure(typesetter.printable(column.title.slice(0, SIGNS_OF_HEADING), '黑体'), HEADING);
  return { column, oneLine, least: Math.max(heading, widthOf(code), Math.min(oneLine, SIGNS_IN_LINE)) };
}

/** However long a number is, its column leaves room for the names. */
const WIDEST_NUMBER = millimetres(45);
/** What the columns by content may take together, so that those that share have something left. */
const MOST_BY_CONTENT = 0.7;
/** Sums of widths of signs differ in the last binary places. */
const LEEWAY = 0.1;

function fitOf(measured: readonly MeasuredColumn[], width: number, type: TableType): TableFit {
  const size = TYPE_SIZE[type];
  const inPoints = (ems: number) => ems * size + SIDE_ROOMS + LEEWAY;
  const narrowest = inPoints(SIGNS_OF_HEADING);
  const wanted = measured.map(({ column, oneLine }) =>
    column.width === 'content' ? Math.min(WIDEST_NUMBER, Math.max(narrowest, inPoints(oneLine))) : 0,
  );
  const usual = shared(measured, wanted, width);
  const least = measured.map(one => inPoints(one.least));
  const widths = sum(least) <= width ? raised(usual, least) : usual;
  return {
    type,
    columns: measured.map(({ column: { title, align } }, place) => {
      return { title, width: widths[place] ?? 0, ...(align && { align }) };
    }),
    crowded: measured.flatMap(({ column }, place) =>
      (widths[place] ?? 0) < (least[place] ?? 0) - LEEWAY ? [column.title] : [],
    ),
  };
}

/** What the columns by content want, and the rest by shares; a table wider than the page keeps to the page. */
function shared(measured: readonly MeasuredColumn[], wanted: readonly number[], width: number): number[] {
  const shares = measured.map(({ column }) => (column.width === 'content' ? 0 : column.width.share));
  const own = sum(wanted);
  const all = sum(shares);
  const most = all > 0 ? width * MOST_BY_CONTENT : width;
  const scale = own > most || (all === 0 && own > 0) ? most / own : 1;
  const rest = width - own * scale;
  return measured.map(({ column }, place) =>
    column.width === 'content' ? (wanted[place] ?? 0) * scale : (rest * (shares[place] ?? 0)) / all,
  );
}

/** Gives columns what they need at least, taken from what the others have beyond that. */
function raised(widths: readonly number[], least: readonly number[]): number[] {
  const missing = sum(widths.map((width, place) => Math.max(0, (least[place] ?? 0) - width)));
  const spare = sum(widths.map((width, place) => Math.max(0, width - (least[place] ?? 0))));
  if (missing === 0) return [...widths];
  return widths.map((width, place) => {
    const need = least[place] ?? 0;
    return width <= need ? need : width - ((width - need) * missing) / spare;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
