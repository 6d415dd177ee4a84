import type { MouseEvent, Ref } from 'react';
import type { Column } from './column.ts';
import { RowTick } from './row-tick.tsx';
import styles from './table.module.css';
import type { RowSelection } from './use-row-selection.ts';

interface TableRowProps<Row> {
  readonly id: string;
  readonly index: number;
  /** Absent while the row has not been read yet. */
  readonly row: Row | undefined;
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  /** Distance from the top of the list in CSS pixels. */
  readonly start: number;
  /** Whether the cursor stands here. */
  readonly current: boolean;
  readonly selection: RowSelection | undefined;
  readonly opened: boolean;
  readonly measure: Ref<HTMLTableRowElement>;
  readonly onPoint: (index: number, event: MouseEvent) => void;
}

function cellClass<Row>(column: Column<Row>): string {
  const names = [styles.cell];
  if (column.align === 'end') names.push(styles.end);
  if (column.wrap) names.push(styles.wrap);
  return names.join(' ');
}

/** A text that is cut for want of room is told whole where the pointer rests. */
function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row | undefined }) {
  const content = row === undefined ? <span className={styles.waiting} /> : column.render(row);
  const whole = typeof content === 'string' && !column.wrap ? content : undefined;
  return (
    <td className={cellClass(column)} title={whole}>
      {content}
    </td>
  );
}

/** One row of a virtual table; a row that is still to be read shows quiet bars. */
export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, index, row, columns, tracks, start, current, selection, opened, measure, onPoint } = props;
  const rowId = row && typeof row === 'object' && 'id' in row && typeof row.id === 'number' ? row.id : null;
  const picked = selection !== undefined && rowId !== null && selection.isSelected(rowId);
  const names = [styles.row];
  if (current) names.push(styles.selected);
  if (picked) names.push(styles.picked);
  if (opened) names.push(styles.opened);
  return (
    <tr
      id={id}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      aria-selected={selection ? picked : current}
      data-current={current}
      className={names.join(' ')}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${start}px)` }}
      onClick={event => onPoint(index, event)}
    >
      {selection ? <RowTick selection={selection} id={rowId} place={index + 1} /> : null}
      {columns.map(column => (
        <Cell key={column.key} column={column} row={row} />
      ))}
    </tr>
  );
}
