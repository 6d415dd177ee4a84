import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';

/** 作废: takes a task out of use before it is drawn, when others have agreed; number and reason stay. */
export function VoidTask({ task }: { task: { readonly id: number; readonly number: string } }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('task.void', { done: '任务已作废。' });
  const confirm = async (reason: string) => {
    if (await command.run({ id: task.id, reason })) setAsking(false);
  };
  return (
    <May call="task.void">
      <Button onClick={() => setAsking(true)}>作废…</Button>
      <GuardedDialog
        open={asking}
        title={`作废任务 ${task.number}`}
        consequence="作废后不能恢复，也不能再抽取。编号和理由保留在任务列表里，不会再用于别的任务。"
        confirm="作废"
        action="task.void"
        subject={task.id}
        running={command.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </May>
  );
}
