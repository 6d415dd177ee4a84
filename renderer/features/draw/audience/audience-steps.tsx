import { drawSteps } from '../draw-state.ts';
import styles from './audience-steps.module.css';

interface AudienceStepsProps {
  /** How many steps lie behind. */
  readonly done: number;
  /** The step the room is looking at, from 0. */
  readonly here: number;
}

/** Which step this is, of how many. */
export function AudienceSteps({ done, here }: AudienceStepsProps) {
  return (
    <ol className={styles.steps} aria-label="抽取步骤">
      {drawSteps.map((name, place) => (
        <li
          key={name}
          className={place === here ? styles.here : place < done ? styles.done : styles.toCome}
          aria-current={place === here ? 'step' : undefined}
        >
          <span className={styles.mark} aria-hidden="true">
            {place < done ? '✓' : place + 1}
          </span>
          {name}
        </li>
      ))}
    </ol>
  );
}
