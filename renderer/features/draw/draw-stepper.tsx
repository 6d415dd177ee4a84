import { useEffect, useRef } from 'react';
import styles from './draw.module.css';
import { doneSteps, drawSteps, type Stage } from './draw-state.ts';

/** Where in the protocol the draw stands: done, now, still to come. */
export function DrawStepper({ stage }: { stage: Stage }) {
  const done = doneSteps(stage);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step begins at the top of the page.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'start' });
  }, [stage.state]);
  const standsStill = stage.state === 'CANCELLED';
  return (
    <ol ref={list} className={styles.stepper} aria-label="抽取步骤">
      {drawSteps.map((name, place) => {
        const isDone = place < done;
        const isNow = place === done && !standsStill;
        const look = isDone ? styles.done : isNow ? styles.now : styles.toCome;
        return (
          <li key={name} className={look} aria-current={isNow ? 'step' : undefined}>
            <span className={styles.stepNumber} aria-hidden="true">
              {isDone ? '✓' : place + 1}
            </span>
            <span>{name}</span>
            <span className={styles.unseen}>{isDone ? '已完成' : isNow ? '现在' : '未到'}</span>
          </li>
        );
      })}
    </ol>
  );
}
