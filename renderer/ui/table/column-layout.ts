import type { Column } from './column.ts';

/** One shown column; without a width it keeps the one it was made with. */
export interface PlacedColumn {
  readonly key: string;
  readonly width: number | null;
}

export const leastColumnWidth = 48;
const mostColumnWidth = 1200;

/** How a table stands until somebody changes it. */
export const usualLayout = <Row>(columns: readonly Column<Row>[]): PlacedColumn[] =>
  columns.filter(({ hidden }) => !hidden).map(({ key }) => ({ key, width: null }));

/** The columns of a layout in its order with its widths; what must not be missing stands in front, unknown ones are left out. */
export function columnsOf<Row>(columns: readonly Column<Row>[], layout: readonly PlacedColumn[]): Column<Row>[] {
  const known = new Map(columns.map(column => [column.key, column]));
  const missing = columns.filter(({ key, fixed }) => fixed && !layout.some(placed => placed.key === key));
  const placed = layout.flatMap(({ key, width }) => {
    const column = known.get(key);
    if (!column) return [];
    return [width === null ? column : { ...column, width, grow: 0 }];
  });
  return [...missing, ...placed];
}

/** The layout with one column moved by so many places. */
export function moved(layout: readonly PlacedColumn[], key: string, by: number): PlacedColumn[] {
  const from = layout.findIndex(placed => placed.key === key);
  const to = from + by;
  const column = layout[from];
  if (!column || to < 0 || to >= layout.length) return [...layout];
  const rest = layout.filter(placed => placed !== column);
  return [...rest.slice(0, to), column, ...rest.slice(to)];
}

/** The layout with another width of one column, in CSS pixels. */
export const resized = (layout: readonly PlacedColumn[], key: string, width: number): PlacedColumn[] =>
  layout.map(placed =>
    placed.key === key
      ? { key, width: Math.round(Math.min(mostColumnWidth, Math.max(leastColumnWidth, width))) }
      : placed,
  );

/** What was kept of a layout, also by an earlier edition that kept the keys alone; null where it cannot be read. */
export function readLayout(stored: unknown): PlacedColumn[] | null {
  if (!Array.isArray(stored)) return null;
  const placed = stored.flatMap((one): PlacedColumn[] => {
    if (typeof one === 'string') return [{ key: one, width: null }];
    if (typeof one !== 'object' || one === null || typeof one.key !== 'string') return [];
    return [{ key: one.key, width: typeof one.width === 'number' ? one.width : null }];
  });
  return placed.length > 0 ? placed : null;
}
