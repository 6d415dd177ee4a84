import { CaretDownOutlined, CaretUpOutlined } from '@ant-design/icons';
import type { Column, Sort } from './column.ts';
import { ColumnEdge } from './column-edge.tsx';
import { HeaderTick } from './row-tick.tsx';
import styles from './table.module.css';
import type { RowSelection } from './use-row-selection.ts';

interface TableHeaderProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly tracks: string;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
  readonly selection: RowSelection | undefined;
  readonly onResize: ((key: string, width: number) => void) | undefined;
}

function Direction({ direction }: { direction: Sort['direction'] }) {
  return direction === 'up' ? <CaretUpOutlined aria-hidden /> : <CaretDownOutlined aria-hidden />;
}

const ariaSort = { up: 'ascending', down: 'descending' } as const;

/** The row of headings; a heading that sorts is a button. */
export function TableHeader<Row>({ columns, tracks, sort, onSort, selection, onResize }: TableHeaderProps<Row>) {
  return (
    <thead>
      <tr aria-rowindex={1} className={styles.header} style={{ gridTemplateColumns: tracks }}>
        {selection ? <HeaderTick selection={selection} /> : null}
        {columns.map(column => {
          const current = sort?.column === column.key ? sort.direction : null;
          const next = { column: column.key, direction: current === 'up' ? 'down' : 'up' } as const;
          return (
            <th
              key={column.key}
              scope="col"
              aria-sort={current ? ariaSort[current] : 'none'}
              className={column.align === 'end' ? `${styles.heading} ${styles.end}` : styles.heading}
            >
              {column.sortable && onSort ? (
                <button type="button" className={styles.sorter} onClick={() => onSort(next)}>
                  {column.title}
                  {current ? <Direction direction={current} /> : null}
                </button>
              ) : (
                column.title
              )}
              {onResize ? <ColumnEdge title={column.title} onResize={width => onResize(column.key, width)} /> : null}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
