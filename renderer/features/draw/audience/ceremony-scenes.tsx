import { doneSteps, type Projected } from '../draw-state.ts';
import styles from './audience.module.css';
import { AudienceSteps } from './audience-steps.tsx';
import { CancelledScene } from './cancelled-scene.tsx';
import { CommitmentScene } from './commitment-scene.tsx';
import { FrameScene, PlanScene } from './frozen-scene.tsx';
import { WitnessScene } from './witness-scene.tsx';

/** The states in which there is nothing to turn pages in. */
export type CeremonyState = Exclude<Projected['state'], 'REVEALED' | 'RESULT' | 'CLOSED'>;

interface CeremonyScenesProps {
  readonly stage: Projected;
  readonly state: CeremonyState;
}

function Scene({ stage, state }: CeremonyScenesProps) {
  switch (state) {
    case 'FRAME_FROZEN':
      return <FrameScene stage={stage} />;
    case 'PLAN_FROZEN':
      return <PlanScene stage={stage} />;
    case 'COMMITTED':
      return stage.witnesses.length === 0 ? <CommitmentScene stage={stage} /> : <WitnessScene stage={stage} />;
    case 'WITNESSED':
      return <WitnessScene stage={stage} />;
    case 'CANCELLED':
      return <CancelledScene stage={stage} />;
    default:
      return state satisfies never;
  }
}

/** A scene fades in when it is another one, not when a card is added to it. */
function sceneKey({ stage, state }: CeremonyScenesProps): string {
  return state === 'WITNESSED' || (state === 'COMMITTED' && stage.witnesses.length > 0) ? 'witnesses' : state;
}

/** The room looks at the step just done, except while witnesses are awaited; a cancelled attempt is at no step. */
function stepOf({ stage, state }: CeremonyScenesProps, done: number): number {
  if (state === 'CANCELLED') return -1;
  return state === 'COMMITTED' && stage.witnesses.length > 0 ? done : done - 1;
}

/** From the frozen list to the last witness, one idea a stage; and what a cancelled attempt says of itself. */
export function CeremonyScenes(props: CeremonyScenesProps) {
  const done = doneSteps(props.stage);
  return (
    <>
      <AudienceSteps done={done} here={stepOf(props, done)} />
      <main className={styles.main} aria-live="polite">
        <div key={sceneKey(props)} className={styles.scene}>
          <Scene {...props} />
        </div>
      </main>
    </>
  );
}
