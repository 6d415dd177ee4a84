import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { AgainButton } from './again-button.tsx';
import type { Stage } from './draw-state.ts';
import { PlanAgainButton } from './plan-again-button.tsx';
import { RevealButton } from './reveal-button.tsx';
import { StepButton } from './step-button.tsx';

function FreezePlanButton({ drawId }: Stage) {
  const command = useCommand('draw.freezePlan');
  return (
    <May call="draw.freezePlan">
      <StepButton large running={command.running} onPress={() => void command.run({ drawId })}>
        冻结方案
      </StepButton>
    </May>
  );
}

function CommitButton({ drawId }: Stage) {
  const command = useCommand('draw.commit');
  return (
    <May call="draw.commit">
      <StepButton large running={command.running} onPress={() => void command.run({ drawId })}>
        作出承诺
      </StepButton>
    </May>
  );
}

function CloseButton({ drawId, rehearsal }: Stage) {
  const done = rehearsal ? '演练结束，任务没有变化。' : '已办结，检查任务单已生成。';
  const command = useCommand('draw.close', { done });
  return (
    <May call="draw.close">
      <StepButton large running={command.running} onPress={() => void command.run({ drawId })}>
        {rehearsal ? '结束演练' : '办结，生成任务单'}
      </StepButton>
    </May>
  );
}

function PapersButton({ taskId, rehearsal }: Stage) {
  const navigate = useNavigate();
  if (rehearsal) {
    return (
      <StepButton large onPress={() => navigate(addresses.task(taskId))}>
        回到任务
      </StepButton>
    );
  }
  return (
    <May call="document.notices">
      <StepButton large onPress={() => navigate(addresses.documentsOf(taskId))}>
        制作公文
      </StepButton>
    </May>
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
        <PlanAgainButton key={stage.state} stage={stage} />
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
