import type { CSSProperties } from 'react';
import type { Projected } from '../draw-state.ts';
import { nameLength } from './name-length.ts';
import styles from './rolling-name.module.css';

/** How many names pass before the drawn one comes to rest. */
const passing = 6;

interface RollingNameProps {
  readonly drawn: Projected['drawn'];
  /** The place of the one that is coming, from 0. */
  readonly place: number;
  readonly milliseconds: number;
  readonly held: boolean;
}

/** Names that pass by and come to rest on the drawn one. Only drawn names pass: nobody is shown who was not drawn. */
export function RollingName({ drawn, place, milliseconds, held }: RollingNameProps) {
  const names = Array.from({ length: passing }, (_nothing, step) => {
    const other = drawn[(place * 7 + step * 5 + 3) % drawn.length];
    return other?.name ?? '';
  });
  const moving = { '--time': `${milliseconds}ms`, animationPlayState: held ? 'paused' : 'running' } as CSSProperties;
  return (
    <span className={styles.window} aria-hidden="true">
      <span className={styles.strip} style={moving}>
        {[...names, drawn[place]?.name ?? ''].map((name, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same name may pass twice.
          <span key={step} className={styles.name} style={{ '--signs': nameLength(name) } as CSSProperties}>
            {name}
          </span>
        ))}
      </span>
    </span>
  );
}
