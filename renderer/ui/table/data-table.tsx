import { type MouseEvent, type ReactNode, useId } from 'react';
import type { PagedList } from '../../data/use-paged-list.ts';
import { FailureState } from '../failure-state.tsx';
import { type Column, gridTracks, leastWidth, type Sort } from './column.ts';
import { tickWidth } from './row-tick.tsx';
import styles from './table.module.css';
import { TableBody } from './table-body.tsx';
import { TableHeader } from './table-header.tsx';
import { useRowCursor } from './use-row-cursor.ts';
import type { RowSelection } from './use-row-selection.ts';
import { useSelectionKeys } from './use-selection-keys.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

interface DataTableProps<Row> {
  /** What the rows are, for readers of the screen. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly list: PagedList<Row>;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly onOpen?: (row: Row) => void;
  /** The row whose detail is shown. */
  readonly isOpen?: (row: Row) => boolean;
  /** Another width of a column, drawn at the edge of its heading. */
  readonly onResize?: (key: string, width: number) => void;
  /** The chosen rows, where rows can be chosen; they are known by their `id`. */
  readonly selection?: RowSelection;
  /** Shown instead of rows when there are none. */
  readonly empty: ReactNode;
}

/** A list of any length: 120,000 rows scroll like 100; arrows move, Enter opens, Space chooses. Fills the height it is given. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, list, sort, onSort, onOpen, isOpen, onResize, selection, empty } = props;
  const tableId = useId();
  const { scroller, virtual } = useVirtualRows(list);
  const open = (index: number) => {
    const row = list.rows[index];
    if (row !== undefined) onOpen?.(row);
  };
  const cursor = useRowCursor(list, index => virtual.scrollToIndex(index), open);
  const keys = useSelectionKeys(selection, list as PagedList<object>, cursor);
  const point = (index: number, event: MouseEvent) => {
    if (keys.onClick(index, event)) return;
    cursor.moveTo(index);
    open(index);
  };
  if (list.failure && list.total === 0) return <FailureState failure={list.failure} onRetry={list.retry} />;
  const tracks = selection ? `${tickWidth}px ${gridTracks(columns)}` : gridTracks(columns);
  const rowId = (index: number) => `${tableId}-${index}`;
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one moves about in by arrow keys is a grid.
        role="grid"
        aria-label={label}
        aria-rowcount={list.total + 1}
        aria-multiselectable={selection !== undefined}
        aria-busy={list.loading}
        aria-activedescendant={cursor.index >= 0 ? rowId(cursor.index) : undefined}
        tabIndex={0}
        className={styles.table}
        style={{ minWidth: leastWidth(columns) + (selection ? tickWidth : 0) }}
        onKeyDown={event => keys.onKeyDown(event) || cursor.onKeyDown(event)}
      >
        <TableHeader {...{ columns, tracks, sort, onSort, onResize, selection }} />
        <TableBody
          {...{ virtual, rows: list.rows, columns, tracks, rowId, isOpen, selection }}
          cursor={cursor.index}
          onPoint={point}
        />
      </table>
      {list.total === 0 && !list.loading ? empty : null}
    </div>
  );
}
