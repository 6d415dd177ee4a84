import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  /** What is missing: 「还没有检查对象」. */
  readonly title: string;
  /** What to do first, in a sentence. */
  readonly children: ReactNode;
  /** The button or link that does it. */
  readonly action?: ReactNode;
}

/** An empty page says what to do first and offers it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.words}>{children}</p>
      {action}
    </div>
  );
}
