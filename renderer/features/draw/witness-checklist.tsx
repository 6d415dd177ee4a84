import type { Stage } from './draw-state.ts';
import styles from './witness-checklist.module.css';

/** What the plan asks of the witnesses, line by line, and what is still missing (SSJ-DRAW/1 2.4). */
export function WitnessChecklist({ stage }: { stage: Stage }) {
  return (
    <ul className={styles.list} aria-label="见证要求">
      {stage.witnessNeeds.map(({ title, given, needed }) => {
        const met = given >= needed;
        return (
          <li key={title} className={met ? styles.met : styles.lacking}>
            <span className={styles.mark} aria-hidden="true">
              {met ? '✓' : '○'}
            </span>
            <span>{title}</span>
            <span className={styles.count}>{met ? `已有 ${given}` : `还缺 ${needed - given}`}</span>
          </li>
        );
      })}
    </ul>
  );
}
