import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';
import type { Stage } from './draw-state.ts';

interface CancelButtonProps {
  readonly stage: Stage;
}

/** Ends an attempt after its commitment: with a reason, two who agree, and everything revealed (SSJ-DRAW/1 2.10). */
export function CancelButton({ stage }: CancelButtonProps) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('draw.cancel', { done: '本次抽取已取消，记录已保留。' });
  const confirm = async (reason: string) => {
    if (await command.run({ drawId: stage.drawId, reason })) setAsking(false);
  };
  return (
    <May call="draw.cancel">
      <Button onClick={() => setAsking(true)}>取消本次抽取…</Button>
      <GuardedDialog
        open={asking}
        title={`取消第 ${stage.attempt} 次抽取`}
        consequence="取消不是抹去：机器数、随机种子和本次的完整结果都会公开并留在记录里，以后的记录始终写明共抽取几次。抽中的企业不合适不是取消的理由，应按递补办理。"
        confirm="取消本次抽取"
        action="draw.cancel"
        subject={stage.drawId}
        running={command.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </May>
  );
}
