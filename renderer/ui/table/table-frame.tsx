import type { ReactNode } from 'react';
import styles from './table.module.css';

interface TableFrameProps {
  /** Search and filters. */
  readonly tools?: ReactNode;
  /** Columns, export. */
  readonly ends?: ReactNode;
  readonly children: ReactNode;
}

/** A table with its tools above it; fills the height it is given. */
export function TableFrame({ tools, ends, children }: TableFrameProps) {
  return (
    <div className={styles.frame}>
      {tools || ends ? (
        <div className={styles.toolbar}>
          {tools}
          <div className={styles.toolbarEnd}>{ends}</div>
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** How many rows the filters leave. */
export function RowCount({ total, unit }: { total: number; unit: string }) {
  return (
    <output className={styles.count}>
      共 {total.toLocaleString('zh-CN')} {unit}
    </output>
  );
}
