import type { ReactNode } from 'react';
import type { Show } from '../use-show.ts';
import styles from './page-title.module.css';

interface PageTitleProps {
  readonly show: Show;
  readonly note?: string;
  readonly children: ReactNode;
}

/** What a page of the result is of, which of how many, and whether it is being held. */
export function PageTitle({ show, note, children }: PageTitleProps) {
  const { page, pages } = show.place.scene;
  return (
    <div className={styles.title}>
      <h2>{children}</h2>
      {note === undefined ? null : <span className={styles.note}>{note}</span>}
      <span className={styles.pageNumber}>
        第 {page}/{pages} 页{show.running ? '' : '　暂停'}
      </span>
    </div>
  );
}
