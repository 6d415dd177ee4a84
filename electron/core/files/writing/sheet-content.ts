import type { Cell } from '../table.ts';
import type { ColumnKind } from './written-cell.ts';

/** A column of a written sheet; `width` counts half-width signs, as Excel does. */
export interface SheetColumn {
  header: string;
  width: number;
  kind: ColumnKind;
  /** Whether its cells may be written in where the sheet is protected. */
  open?: boolean | undefined;
  /** Where the values stand that may be chosen, e.g. `说明!$A$2:$A$9`. */
  choices?: string | undefined;
}

/** A row whose offending cells are to be seen; `marked` holds their column indexes, from 0. */
export interface MarkedRow {
  cells: readonly Cell[];
  marked: ReadonlySet<number>;
}

/** One sheet to be written: an optional title and notes above the headings, then the rows as they come. */
export interface SheetContent {
  name: string;
  title?: string | undefined;
  notes?: readonly string[] | undefined;
  columns: readonly SheetColumn[];
  /** Only the columns that are open can be written in; against slips, not against intent: there is no password. */
  isProtected?: boolean | undefined;
  rows: AsyncIterable<readonly Cell[] | MarkedRow> | Iterable<readonly Cell[] | MarkedRow>;
}

/** The row number of the headings, below title and notes. */
export function headingRowNumber({ title, notes = [] }: SheetContent): number {
  return (title ? 1 : 0) + notes.length + 1;
}
