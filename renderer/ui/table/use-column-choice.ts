import { useCallback, useMemo, useState } from 'react';
import type { Column } from './column.ts';

export interface ColumnChoice<Row> {
  readonly shown: readonly Column<Row>[];
  isShown(key: string): boolean;
  toggle(key: string): void;
  restore(): void;
}

const storageKey = (table: string) => `columns:${table}`;

function remembered(table: string): readonly string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey(table)) ?? 'null');
    return Array.isArray(stored) ? stored.filter(key => typeof key === 'string') : null;
  } catch {
    return null;
  }
}

/** Which columns of a table are shown; remembered on this machine under the table's name. */
export function useColumnChoice<Row>(table: string, columns: readonly Column<Row>[]): ColumnChoice<Row> {
  const [chosen, setChosen] = useState(() => remembered(table));
  const keys = useMemo(
    () => new Set(chosen ?? columns.filter(column => !column.hidden).map(column => column.key)),
    [chosen, columns],
  );
  const isShown = (key: string) => keys.has(key) || columns.some(column => column.key === key && column.fixed);
  const toggle = useCallback(
    (key: string) => {
      const next = keys.has(key) ? [...keys].filter(other => other !== key) : [...keys, key];
      localStorage.setItem(storageKey(table), JSON.stringify(next));
      setChosen(next);
    },
    [keys, table],
  );
  const restore = useCallback(() => {
    localStorage.removeItem(storageKey(table));
    setChosen(null);
  }, [table]);
  return { shown: columns.filter(column => isShown(column.key)), isShown, toggle, restore };
}
