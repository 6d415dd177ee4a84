import type { ReactNode } from 'react';
import { numberText } from '../../ui/number-text.ts';
import styles from './import.module.css';

interface Tally {
  readonly kind: string;
  readonly name: string;
  readonly count: number;
}

interface TallyListProps<Row extends Tally> {
  readonly rows: readonly Row[];
  readonly mark: (row: Row) => ReactNode;
}

/** How often each thing was seen, the most frequent first. */
export function TallyList<Row extends Tally>({ rows, mark }: TallyListProps<Row>) {
  const sorted = rows.toSorted((a, b) => b.count - a.count);
  return (
    <ul className={styles.tallies}>
      {sorted.map(row => (
        <li key={row.kind}>
          <span className={styles.tallyName}>{row.name}</span>
          {mark(row)}
          <span className={styles.tallyCount}>{numberText(row.count)}</span>
        </li>
      ))}
    </ul>
  );
}
