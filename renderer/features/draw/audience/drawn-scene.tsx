import type { CSSProperties } from 'react';
import { numberText } from '../../../ui/number-text.ts';
import type { Projected } from '../draw-state.ts';
import { drawnTitle } from '../drawn-title.ts';
import type { ShowScene } from '../show-timeline.ts';
import type { Show } from '../use-show.ts';
import styles from './drawn-scene.module.css';
import { nameLength } from './name-length.ts';
import { PageTitle } from './page-title.tsx';
import { RollingName } from './rolling-name.tsx';
import scene from './scene.module.css';
import { useReducedMotion } from './use-reduced-motion.ts';

type Drawn = Projected['drawn'][number];

/** What a name is when it has come to rest. */
export function DrawnName({ name }: { name: string }) {
  return (
    <span className={styles.name} style={{ '--signs': nameLength(name) } as CSSProperties}>
      {name}
    </span>
  );
}

interface RowProps {
  readonly stage: Projected;
  readonly object: Drawn;
  readonly place: number;
  readonly show: Show;
  readonly how: 'settled' | 'rolling' | 'awaited';
}

function Row({ stage, object, place, show, how }: RowProps) {
  const { scene: page } = show.place;
  const each = page.rolling / (page.to - page.from) / show.speed;
  return (
    <li className={how === 'settled' ? undefined : styles.awaited}>
      <span className={styles.order}>{object.order}</span>
      <span className={styles.nameCell}>
        {how === 'settled' ? <DrawnName name={object.name} /> : null}
        {how === 'rolling' ? (
          <RollingName drawn={stage.drawn} place={place} milliseconds={each} held={!show.running} />
        ) : null}
      </span>
      <span className={styles.riskClass}>{how === 'settled' && stage.objects === 'sampled' ? object.stratum : ''}</span>
    </li>
  );
}

/** All pages have rows of one height, so that the letters stay as large as they were when a page has one name less. */
export function rowsOf(stage: Projected, page: ShowScene): number {
  return Math.max(4, Math.ceil(stage.drawn.length / page.pages));
}

/** 抽中对象: one page of them, one after the other, in the order in which they were drawn. */
export function DrawnScene({ stage, show }: { stage: Projected; show: Show }) {
  const still = useReducedMotion();
  const { scene: page } = show.place;
  const settled = still ? page.to - page.from : show.place.settled;
  const howOf = (row: number) => (row < settled ? 'settled' : row === settled ? 'rolling' : 'awaited');
  return (
    <div className={scene.whole}>
      <PageTitle show={show} note="名单和次序已由随机种子定下，滚动只为逐户公布">
        {drawnTitle(stage)} {numberText(stage.drawn.length)} 户
      </PageTitle>
      <ol
        className={styles.drawn}
        aria-label={drawnTitle(stage)}
        start={page.from + 1}
        style={{ '--rows': rowsOf(stage, page) } as CSSProperties}
      >
        {stage.drawn.slice(page.from, page.to).map((object, row) => (
          <Row key={object.order} stage={stage} object={object} place={page.from + row} show={show} how={howOf(row)} />
        ))}
      </ol>
    </div>
  );
}
