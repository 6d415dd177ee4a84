import { doneSteps, type Projected } from '../draw-state.ts';
import { type Show, useShow } from '../use-show.ts';
import styles from './audience.module.css';
import { AudienceSteps } from './audience-steps.tsx';
import { DrawnScene } from './drawn-scene.tsx';
import { InfeasibleScene } from './infeasible-scene.tsx';
import { RecordScene } from './record-scene.tsx';
import { RevealScene } from './reveal-scene.tsx';
import { TeamScene } from './team-scene.tsx';

/** The seed first, then the names, their teams, why teams are missing where they are, and the record last. */
function Scene({ stage, show }: { stage: Projected; show: Show }) {
  const { kind } = show.place.scene;
  switch (kind) {
    case 'reveal':
      return <RevealScene stage={stage} />;
    case 'names':
      return <DrawnScene stage={stage} show={show} />;
    case 'teams':
      return <TeamScene stage={stage} show={show} />;
    case 'infeasible':
      return <InfeasibleScene sentence={stage.infeasible ?? ''} />;
    case 'record':
      return <RecordScene stage={stage} />;
    default:
      return kind satisfies never;
  }
}

/** The step that a picture belongs to: 揭示, 结果, and 办结 for the record once it is closed. */
function stepOf(stage: Projected, show: Show | null): number {
  if (!show) return -1;
  const { scene, last } = show.place;
  if (scene.kind === 'reveal') return 4;
  return last && stage.state === 'CLOSED' ? 6 : 5;
}

/** After the reveal: the seed, the objects, the teams, the record. It goes on by itself, at the pace the operator sets; this window has no keys. */
export function ResultScenes({ stage }: { stage: Projected }) {
  const show = useShow(stage);
  const scene = show?.place.scene;
  return (
    <>
      <AudienceSteps done={doneSteps(stage)} here={stepOf(stage, show)} />
      <main className={styles.main} aria-live="polite" data-scene={show?.place.index}>
        {show && scene ? (
          <div key={`${scene.kind} ${scene.page}`} className={styles.scene}>
            <Scene stage={stage} show={show} />
          </div>
        ) : null}
      </main>
    </>
  );
}
