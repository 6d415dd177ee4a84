import type { CSSProperties } from 'react';
import { numberText } from '../../../ui/number-text.ts';
import type { Stage } from '../draw-state.ts';
import { drawnTitle } from '../drawn-title.ts';
import styles from './drawn-scene.module.css';
import { isLong, type NamePage } from './name-pages.ts';
import scene from './scene.module.css';

interface DrawnSceneProps {
  readonly stage: Stage;
  readonly page: NamePage;
  /** 「2/14」. */
  readonly place: string;
  readonly signsALine: number;
}

/** More names than these stand in two lines, as in a joint check. */
const namesALine = 4;

/** How many columns the names of a team take; 0 where only objects are drawn. */
export function teamSizeOf({ drawn }: Stage): number {
  const most = drawn.reduce((size, { team }) => Math.max(size, team.length), 0);
  return most <= namesALine ? most : Math.ceil(most / 2);
}

/** 抽中对象: one page of them, in the order in which they were drawn. */
export function DrawnScene({ stage, page, place, signsALine }: DrawnSceneProps) {
  return (
    <div className={scene.whole}>
      <h2 className={styles.title}>
        {drawnTitle(stage)} {numberText(stage.drawn.length)} 户<span className={styles.pageNumber}>第 {place} 页</span>
      </h2>
      <ol
        className={styles.drawn}
        aria-label={drawnTitle(stage)}
        start={page.start + 1}
        style={{ '--team': teamSizeOf(stage) } as CSSProperties}
      >
        {stage.drawn.slice(page.start, page.end).map(({ order, stratum, id, name, team }) => (
          <li key={id} className={isLong(name, signsALine) ? styles.long : undefined}>
            <span className={styles.order}>{order}</span>
            <span className={styles.name}>{name}</span>
            <span className={styles.riskClass}>{stage.objects === 'sampled' ? stratum : ''}</span>
            <span className={styles.team}>
              {team.map(person => (
                <span key={person.id}>{person.name}</span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
