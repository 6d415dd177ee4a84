import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { approverProblem } from './approver-problem.ts';
import type { Stage } from './draw-state.ts';
import { StepButton } from './step-button.tsx';

interface CancelButtonProps {
  readonly stage: Stage;
  /** True where cancelling is the only way on. */
  readonly primary?: boolean;
}

interface ApproversProps {
  readonly names: readonly string[];
  readonly problem: string | null;
  readonly onChange: (names: string[]) => void;
}

function Approvers({ names, problem, onChange }: ApproversProps) {
  const put = (place: number, name: string) => onChange(names.map((one, index) => (index === place ? name : one)));
  return (
    <Form.Item label="批准人（两位，不能是同一人）" required validateStatus={problem ? 'error' : ''} help={problem}>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
        {names.map((name, place) => (
          <Input
            // biome-ignore lint/suspicious/noArrayIndexKey: an approver has no identity but his place.
            key={place}
            aria-label={`批准人${place + 1}`}
            maxLength={40}
            value={name}
            onChange={event => put(place, event.target.value)}
          />
        ))}
      </div>
    </Form.Item>
  );
}

/** Ends an attempt after its commitment: with a reason, two approvers, and everything revealed (SSJ-DRAW/1 2.10). */
export function CancelButton({ stage, primary = false }: CancelButtonProps) {
  const [asking, setAsking] = useState(false);
  const [names, setNames] = useState(['', '']);
  const [tried, setTried] = useState(false);
  const command = useCommand('draw.cancel', { done: '本次抽取已取消，记录已保留。' });
  const problem = approverProblem(names);
  const confirm = async (reason: string) => {
    setTried(true);
    if (problem !== null) return;
    const approvedBy = names.map(name => name.trim());
    if (await command.run({ drawId: stage.drawId, reason, approvedBy })) setAsking(false);
  };
  return (
    <>
      {primary ? (
        <StepButton large onPress={() => setAsking(true)}>
          说明原因，取消本次抽取…
        </StepButton>
      ) : (
        <Button onClick={() => setAsking(true)}>取消本次抽取…</Button>
      )}
      <ReasonDialog
        open={asking}
        title={`取消第 ${stage.attempt} 次抽取`}
        consequence="取消不是抹去：机器数、随机种子和本次的完整结果都会公开并留在记录里，以后的记录始终写明共抽取几次。抽中的企业不合适不是取消的理由，应按递补办理。"
        confirm="取消本次抽取"
        irrevocable
        running={command.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        <Approvers names={names} problem={tried ? problem : null} onChange={setNames} />
      </ReasonDialog>
    </>
  );
}
