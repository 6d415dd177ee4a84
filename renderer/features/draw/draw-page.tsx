import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from '../../data/use-query.ts';
import { FailureState } from '../../ui/failure-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AudienceButtons } from './audience-buttons.tsx';
import { CancelButton } from './cancel-button.tsx';
import { CancelledAttempts } from './cancelled-attempts.tsx';
import styles from './draw.module.css';
import { DrawCounts } from './draw-counts.tsx';
import { DrawPrimary } from './draw-primary.tsx';
import { type Stage, stageTitle } from './draw-state.ts';
import { DrawStepper } from './draw-stepper.tsx';
import { FixedFacts } from './fixed-facts.tsx';
import { RegistryChanged } from './registry-changed.tsx';
import { RehearsalWatermark } from './rehearsal-watermark.tsx';
import { ResultSheet } from './result-sheet.tsx';
import { ShowControl } from './show-control.tsx';
import { StandingSheet } from './standing-sheet.tsx';
import { StepGuide } from './step-guide.tsx';
import { WithdrawButton } from './withdraw-button.tsx';
import { WitnessDesk } from './witness-desk.tsx';

function OtherDeeds({ stage }: { stage: Stage }) {
  const { drawId, state } = stage;
  const withdrawable = state === 'FRAME_FROZEN' || (state === 'PLAN_FROZEN' && stage.attempts === 0);
  const cancellable = state === 'COMMITTED' || state === 'WITNESSED' || state === 'RESULT';
  return (
    <>
      {withdrawable ? <WithdrawButton stage={stage} /> : null}
      {cancellable ? <CancelButton stage={stage} /> : null}
      <AudienceButtons drawId={drawId} />
    </>
  );
}

function Operator({ stage }: { stage: Stage }) {
  const witnessing = stage.state === 'COMMITTED' || stage.state === 'WITNESSED';
  // At the meeting the result comes first; afterwards what stands now.
  const stands = stage.state === 'RESULT' && stage.infeasible === null;
  return (
    <Page
      title={stage.rehearsal ? '演练' : '抽取'}
      state={stageTitle(stage)}
      lead={`${stage.title}　${stage.occasion}　${stage.number}${stage.attempt > 1 ? `　第 ${stage.attempt} 次` : ''}`}
      actions={<OtherDeeds stage={stage} />}
    >
      {stage.rehearsal ? <RehearsalWatermark /> : null}
      <DrawStepper stage={stage} />
      <StepGuide stage={stage}>
        <DrawPrimary stage={stage} />
      </StepGuide>
      <RegistryChanged stage={stage} />
      <ShowControl key={`${stage.drawId} ${stage.attempt}`} stage={stage} />
      <CancelledAttempts stage={stage} />
      {witnessing ? <WitnessDesk stage={stage} /> : null}
      {stage.state === 'CLOSED' ? <StandingSheet drawId={stage.drawId} /> : null}
      {stage.drawn.length > 0 ? <ResultSheet stage={stage} /> : null}
      {stands ? <StandingSheet drawId={stage.drawId} /> : null}
      <div className={styles.facts}>
        <DrawCounts stage={stage} />
        <FixedFacts stage={stage} />
      </div>
    </Page>
  );
}

/** 抽取: the operator's side of one draw, step by step. */
export function DrawPage() {
  const drawId = Number(useParams().drawId);
  const stage = useQuery('draw.stage', { drawId });
  // While another draw is being asked, the answer of the one before must not be shown as this one.
  if (stage.data?.drawId === drawId) return <Operator stage={stage.data} />;
  return (
    <Page title="抽取">
      {stage.failure || stage.data === null ? (
        <FailureState
          failure={stage.failure ?? { code: 'not-found', sentence: '找不到这次抽取。' }}
          onRetry={stage.retry}
        />
      ) : (
        <Skeleton active />
      )}
    </Page>
  );
}
