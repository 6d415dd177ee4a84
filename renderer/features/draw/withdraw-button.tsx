import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { Stage } from './draw-state.ts';

/** Before the commitment: puts the frozen list aside, so that the task can be changed. */
export function WithdrawButton({ stage }: { stage: Stage }) {
  const { drawId, rehearsal } = stage;
  const [asking, setAsking] = useState(false);
  const command = useCommand('draw.withdraw', {
    done: rehearsal ? '这次演练已撤回，任务没有变化。' : '已撤回，任务可以修改。',
  });
  const confirm = async (reason: string) => {
    if (await command.run({ drawId, reason })) setAsking(false);
  };
  return (
    <May call="draw.withdraw">
      <Button onClick={() => setAsking(true)}>撤回…</Button>
      <ReasonDialog
        open={asking}
        title={rehearsal ? '撤回这次演练' : '撤回这次抽取'}
        consequence={
          rehearsal
            ? '演练不具效力，写明理由就能撤回。任务没有变化，可以另行演练或正式抽取。'
            : '还没有作出承诺，不存在任何随机数，可以撤回。撤回后任务回到草稿，名单要重新冻结；这次的编号和理由留在记录里。'
        }
        confirm="撤回"
        running={command.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </May>
  );
}
