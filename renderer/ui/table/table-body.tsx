import type { Virtualizer } from '@tanstack/react-virtual';
import type { Column } from './column.ts';
import styles from './table.module.css';
import { TableRow } from './table-row.tsx';

interface TableBodyProps<Row> {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  /** Index of the row under the cursor. */
  readonly cursor: number;
  readonly rowId: (index: number) => string;
  readonly isOpen: ((row: Row) => boolean) | undefined;
  readonly onPoint: (index: number) => void;
}

/** The rows in sight and a few beyond, each at its place in a body as high as all of them. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { virtual, rows, columns, tracks, cursor, rowId, isOpen, onPoint } = props;
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
            selected={index === cursor}
            opened={row !== undefined && isOpen?.(row) === true}
            measure={virtual.measureElement}
            onPoint={onPoint}
          />
        );
      })}
    </tbody>
  );
}
