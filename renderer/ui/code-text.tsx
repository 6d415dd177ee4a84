import { Fragment } from 'react';
import styles from './code-text.module.css';
import { groupInFours } from './group-in-fours.ts';

/** A code in a monospaced face, grouped in fours by space only: what is copied has no blanks in it. */
export function CodeText({ children }: { children: string }) {
  return (
    <span className={styles.code}>
      {groupInFours(children).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups have no identity but their place.
        <Fragment key={index}>
          <span className={styles.group}>{group}</span>
        </Fragment>
      ))}
    </span>
  );
}
