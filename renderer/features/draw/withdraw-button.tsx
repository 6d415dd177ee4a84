import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

/** Before the commitment: puts the frozen list aside, so that the task can be changed. */
export function WithdrawButton({ drawId }: { drawId: number }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('draw.withdraw', { done: '已撤回，任务可以修改。' });
  const confirm = async (reason: string) => {
    if (await command.run({ drawId, reason })) setAsking(false);
  };
  return (
    <May call="draw.withdraw">
      <Button onClick={() => setAsking(true)}>撤回…</Button>
      <ReasonDialog
        open={asking}
        title="撤回这次抽取"
        consequence="还没有作出承诺，不存在任何随机数，可以撤回。撤回后任务回到草稿，名单要重新冻结；这次的编号和理由留在记录里。"
        confirm="撤回"
        running={command.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </May>
  );
}
