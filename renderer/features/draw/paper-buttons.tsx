import { ExportButton } from '../../ui/export-button.tsx';
import { hasEvidence, type Stage } from './draw-state.ts';

/** The papers that are made at the meeting: slips for the witnesses to take home; in a rehearsal the record for practice, too. */
export function PaperButtons({ stage }: { stage: Stage }) {
  const { drawId } = stage;
  const slips = stage.witnesses.length > 0 && stage.state !== 'COMMITTED';
  return (
    <>
      {slips ? (
        <ExportButton job="document.witnessSlips" input={{ drawId }}>
          制作见证单
        </ExportButton>
      ) : null}
      {stage.rehearsal && hasEvidence(stage) ? (
        <ExportButton job="document.drawRecord" input={{ drawId }}>
          制作演练用见证记录表
        </ExportButton>
      ) : null}
    </>
  );
}
