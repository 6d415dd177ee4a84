import type { ReactNode } from 'react';

/** One column of a DataTable. */
export interface Column<Row, Key extends string = string> {
  readonly key: Key;
  readonly title: string;
  /** Least width in CSS pixels. */
  readonly width: number;
  /** Share of the room that is left; 0 keeps the width. */
  readonly grow?: number;
  readonly align?: 'start' | 'end';
  /** The core can sort by this key. */
  readonly sortable?: boolean;
  /** Let long text break into lines; the row grows. */
  readonly wrap?: boolean;
  /** Not shown until chosen. */
  readonly hidden?: boolean;
  /** Cannot be switched off, such as the name. */
  readonly fixed?: boolean;
  readonly render: (row: Row) => ReactNode;
}

export interface Sort<Key extends string = string> {
  readonly column: Key;
  readonly direction: 'up' | 'down';
}

/** CSS grid tracks for the columns that are shown. */
export function gridTracks(columns: readonly Column<never>[]): string {
  return columns.map(({ width, grow = 0 }) => (grow > 0 ? `minmax(${width}px, ${grow}fr)` : `${width}px`)).join(' ');
}

/** The least width of a row in CSS pixels; narrower windows scroll sideways. */
export function leastWidth(columns: readonly Column<never>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0);
}
