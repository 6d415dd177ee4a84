import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useCommand } from '../../data/use-command.ts';
import { AgainButton } from './again-button.tsx';
import { CancelButton } from './cancel-button.tsx';
import type { Stage } from './draw-state.ts';
import { RevealButton } from './reveal-button.tsx';
import { StepButton } from './step-button.tsx';

function FreezePlanButton({ drawId }: Stage) {
  const command = useCommand('draw.freezePlan');
  return (
    <StepButton large running={command.running} onPress={() => void command.run({ drawId })}>
      冻结方案
    </StepButton>
  );
}

function CommitButton({ drawId }: Stage) {
  const command = useCommand('draw.commit');
  return (
    <StepButton large running={command.running} onPress={() => void command.run({ drawId })}>
      作出承诺
    </StepButton>
  );
}

function CloseButton({ drawId }: Stage) {
  const command = useCommand('draw.close', { done: '已办结，检查任务单已生成。' });
  return (
    <StepButton large running={command.running} onPress={() => void command.run({ drawId })}>
      办结，生成任务单
    </StepButton>
  );
}

function PapersButton({ taskId }: Stage) {
  const navigate = useNavigate();
  return (
    <StepButton large onPress={() => navigate(addresses.documentsOf(taskId))}>
      制作公文
    </StepButton>
  );
}

/** The one thing to do next in a draw; while witnesses are awaited it stands in their form. */
export function DrawPrimary({ stage }: { stage: Stage }) {
  switch (stage.state) {
    case 'FRAME_FROZEN':
      return <FreezePlanButton key={stage.state} {...stage} />;
    case 'PLAN_FROZEN':
      return <CommitButton key={stage.state} {...stage} />;
    case 'WITNESSED':
      return <RevealButton key={stage.state} stage={stage} />;
    case 'RESULT':
      return stage.infeasible === null ? (
        <CloseButton key={stage.state} {...stage} />
      ) : (
        <CancelButton key={stage.state} stage={stage} primary />
      );
    case 'CLOSED':
      return <PapersButton key={stage.state} {...stage} />;
    case 'CANCELLED':
      return <AgainButton key={stage.state} stage={stage} />;
    case 'COMMITTED':
    case 'REVEALED':
      return null;
    default:
      return stage.state satisfies never;
  }
}
