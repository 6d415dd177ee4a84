import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';
import type { Stage } from './draw-state.ts';

interface CancelButtonProps {
  readonly stage: Stage;
}

/** Ends an attempt after its commitment: with a reason, two who agree, and everything revealed (SSJ-DRAW/1 2.10); of a rehearsal, with a reason. */
export function CancelButton({ stage }: CancelButtonProps) {
  const { rehearsal } = stage;
  const [asking, setAsking] = useState(false);
  const command = useCommand('draw.cancel', {
    done: rehearsal ? '这次演练已取消，任务没有变化。' : '本次抽取已取消，记录已保留。',
  });
  const confirm = async (reason: string) => {
    if (await command.run({ drawId: stage.drawId, reason })) setAsking(false);
  };
  const dialog = {
    open: asking,
    running: command.running,
    onConfirm: (reason: string) => void confirm(reason),
    onClose: () => setAsking(false),
  };
  return (
    <May call="draw.cancel">
      <Button onClick={() => setAsking(true)}>{rehearsal ? '取消这次演练…' : '取消本次抽取…'}</Button>
      {rehearsal ? (
        <ReasonDialog
          {...dialog}
          title="取消这次演练"
          consequence="演练不具效力，写明理由就能取消，不需要审批。正式抽取在承诺之后取消，要由两人批准，而且全部结果都要公开留存。"
          confirm="取消演练"
        />
      ) : (
        <GuardedDialog
          {...dialog}
          title={`取消第 ${stage.attempt} 次抽取`}
          consequence="取消不是抹去：机器数、随机种子和本次的完整结果都会公开并留在记录里，以后的记录始终写明共抽取几次。抽中的企业不合适不是取消的理由，应按递补办理。"
          confirm="取消本次抽取"
          action="draw.cancel"
          subject={stage.drawId}
        />
      )}
    </May>
  );
}
