import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useConnectionState } from '../../../data/client-context.tsx';
import { useQuery } from '../../../data/use-query.ts';
import type { Projected } from '../draw-state.ts';
import { RehearsalWatermark } from '../rehearsal-watermark.tsx';
import { ScopeLine } from '../scope-line.tsx';
import styles from './audience.module.css';
import { CeremonyScenes } from './ceremony-scenes.tsx';
import { ResultScenes } from './result-scenes.tsx';
import { WaitingScene } from './waiting-scene.tsx';

function Heading({ stage }: { stage: Projected }) {
  const earlier = stage.cancelled.filter(({ attempt }) => attempt < stage.attempt);
  return (
    <header className={styles.header}>
      <p className={styles.where}>
        {stage.bureau}　{stage.occasion}
      </p>
      <h1>{stage.title}</h1>
      {earlier.map(({ attempt, reason }) => (
        <p key={attempt} className={styles.earlier}>
          第 {attempt} 次抽取已取消：{reason}
        </p>
      ))}
    </header>
  );
}

function Scenes({ stage }: { stage: Projected }) {
  const { state } = stage;
  return state === 'REVEALED' || state === 'RESULT' || state === 'CLOSED' ? (
    <ResultScenes key={`${stage.drawId} ${stage.attempt}`} stage={stage} />
  ) : (
    <CeremonyScenes stage={stage} state={state} />
  );
}

function Footer({ stage }: { stage: Projected }) {
  const drawn = stage.strata.reduce((sum, { n }) => sum + n, 0);
  return (
    <footer className={styles.footer}>
      <span className={styles.fromHowMany}>
        <ScopeLine objects={stage.objects} all={stage.rows} drawn={drawn} />
      </span>
      <span>
        {stage.number}
        {stage.attempt > 1 ? `　第 ${stage.attempt} 次` : ''}
      </span>
    </footer>
  );
}

/** 投影: what the room sees of a draw. It follows by itself and can control nothing. */
export function AudienceWindow() {
  const { drawId } = useParams();
  const connection = useConnectionState();
  const stage = useQuery('draw.projection', { drawId: drawId === undefined ? null : Number(drawId) }).data;
  useEffect(() => {
    document.title = '投影 - 明抽';
  }, []);
  return (
    <div className={styles.window}>
      {stage ? (
        <>
          {stage.rehearsal ? <RehearsalWatermark /> : null}
          <Heading stage={stage} />
          <Scenes stage={stage} />
          <Footer stage={stage} />
        </>
      ) : (
        <main className={styles.waiting}>
          <WaitingScene />
        </main>
      )}
      {connection === 'reconnecting' ? (
        <p role="alert" className={styles.lost}>
          正在重新连接，画面可能不是最新的
        </p>
      ) : null}
    </div>
  );
}
