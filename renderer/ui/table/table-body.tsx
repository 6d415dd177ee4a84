import type { Virtualizer } from '@tanstack/react-virtual';
import type { MouseEvent } from 'react';
import type { Column } from './column.ts';
import styles from './table.module.css';
import { TableRow } from './table-row.tsx';
import type { RowSelection } from './use-row-selection.ts';

interface TableBodyProps<Row> {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  /** Index of the row under the cursor. */
  readonly cursor: number;
  readonly rowId: (index: number) => string;
  readonly isOpen: ((row: Row) => boolean) | undefined;
  readonly selection: RowSelection | undefined;
  readonly onPoint: (index: number, event: MouseEvent) => void;
}

/** The rows in sight and a few beyond, each at its place in a body as high as all of them. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { virtual, rows, columns, tracks, cursor, rowId, isOpen, selection, onPoint } = props;
  return (
    <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const row = rows[index];
        return (
          <TableRow
            key={key}
            id={rowId(index)}
            index={index}
            row={row}
            columns={columns}
            tracks={tracks}
            start={start}
            current={index === cursor}
            selection={selection}
            opened={row !== undefined && isOpen?.(row) === true}
            measure={virtual.measureElement}
            onPoint={onPoint}
          />
        );
      })}
    </tbody>
  );
}
