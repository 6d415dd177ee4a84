import { useCallback, useMemo, useState } from 'react';
import type { Column } from './column.ts';
import { columnsOf, moved, type PlacedColumn, readLayout, resized, usualLayout } from './column-layout.ts';

export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[];
  /** The same as a layout that can be kept. */
  readonly layout: readonly PlacedColumn[];
  isShown(key: string): boolean;
  toggle(key: string): void;
  move(key: string, by: number): void;
  resize(key: string, width: number): void;
  apply(layout: readonly PlacedColumn[]): void;
  restore(): void;
}

const storageKey = (table: string) => `columns:${table}`;

function remembered(table: string): PlacedColumn[] | null {
  try {
    return readLayout(JSON.parse(localStorage.getItem(storageKey(table)) ?? 'null'));
  } catch {
    return null;
  }
}

/** Which columns of a table are shown, in which order and how wide; remembered on this machine under the table's name. */
export function useColumnChoice<Row>(table: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const [chosen, setChosen] = useState(() => remembered(table));
  const shown = useMemo(() => columnsOf(columns, chosen ?? usualLayout(columns)), [chosen, columns]);
  const layout = useMemo(() => {
    const widths = new Map((chosen ?? []).map(({ key, width }) => [key, width]));
    return shown.map(({ key }) => ({ key, width: widths.get(key) ?? null }));
  }, [chosen, shown]);
  const apply = useCallback(
    (next: readonly PlacedColumn[]) => {
      localStorage.setItem(storageKey(table), JSON.stringify(next));
      setChosen([...next]);
    },
    [table],
  );
  const restore = useCallback(() => {
    localStorage.removeItem(storageKey(table));
    setChosen(null);
  }, [table]);
  const isShown = (key: string) => layout.some(placed => placed.key === key);
  return {
    shown,
    layout,
    isShown,
    toggle: key => apply(isShown(key) ? layout.filter(one => one.key !== key) : placedIn(columns, layout, key)),
    move: (key, by) => apply(moved(layout, key, by)),
    resize: (key, width) => apply(resized(layout, key, width)),
    apply,
    restore,
  };
}

/** A column that is shown again stands behind the one it was made to follow. */
function placedIn<Row>(columns: readonly Column<Row>[], layout: readonly PlacedColumn[], key: string): PlacedColumn[] {
  const made = columns.map(column => column.key);
  const before = made.slice(0, made.indexOf(key)).findLast(other => layout.some(placed => placed.key === other));
  const place = layout.findIndex(placed => placed.key === before) + 1;
  return [...layout.slice(0, place), { key, width: null }, ...layout.slice(place)];
}
