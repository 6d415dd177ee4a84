import type { ReactNode } from 'react';
import styles from './look-table.module.css';

interface LookTableProps {
  readonly headings: readonly string[];
  readonly rows: readonly { readonly key: number; readonly cells: readonly ReactNode[] }[];
}

/** What would become of each row of a file, as a small table that scrolls by itself. */
export function LookTable({ headings, rows }: LookTableProps) {
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            {headings.map(heading => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key}>
              {headings.map((heading, place) => (
                <td key={heading}>{cells[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
