import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { May } from '../../ui/may.tsx';
import type { Stage } from './draw-state.ts';
import { StepButton } from './step-button.tsx';

/** After a cancelled attempt: the next one with the same list and plan, or back to the task when that is no longer possible. */
export function AgainButton({ stage }: { stage: Stage }) {
  const navigate = useNavigate();
  const command = useCommand('draw.again');
  const task = useQuery('task.get', { id: stage.taskId }, { enabled: useMay('task.get') }).data;
  if (!task) return null;
  const possible = stage.attempts > 0 && task.state === 'draft' && (stage.rehearsal || task.drawId === stage.drawId);
  return possible ? (
    <May call="draw.again">
      <StepButton large running={command.running} onPress={() => void command.run({ drawId: stage.drawId })}>
        {`进行第 ${stage.attempts + 1} 次抽取`}
      </StepButton>
    </May>
  ) : (
    <StepButton large onPress={() => navigate(addresses.task(stage.taskId))}>
      回到任务
    </StepButton>
  );
}
