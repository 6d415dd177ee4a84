import { type ReactNode, useEffect } from 'react';
import type { JobState } from '../../data/job-board.ts';
import styles from './door.module.css';

interface DoorProps {
  readonly title: string;
  readonly lead: ReactNode;
  /** The work whose failure is said here. */
  readonly state?: JobState<unknown>;
  readonly children: ReactNode;
  /** Other ways than the one above. */
  readonly others?: ReactNode;
}

/** What stands before the desk: one small sheet in the middle of the window, which wants one thing. */
export function Door({ title, lead, state, children, others }: DoorProps) {
  useEffect(() => {
    document.title = `${title} - 明抽`;
  }, [title]);
  return (
    <main className={styles.door}>
      <div className={styles.sheet}>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        {state?.step === 'failed' ? (
          <p role="alert" className={styles.failure}>
            {state.failure.sentence}
          </p>
        ) : null}
        {children}
        {others ? <div className={styles.others}>{others}</div> : null}
      </div>
    </main>
  );
}
