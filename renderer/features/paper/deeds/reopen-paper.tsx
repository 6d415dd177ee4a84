import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../../data/use-command.ts';
import { May } from '../../../ui/may.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import type { Paper } from '../writing/written.ts';

/** 退回修改: an approved paper becomes a draft again and keeps its number. */
export function ReopenPaper({ paper }: { paper: Paper }) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('paper.reopen', { done: '已退回修改。' });
  const confirm = async (reason: string) => {
    if (await command.run({ id: paper.id, version: paper.version, reason })) setAsking(false);
  };
  return (
    <May call="paper.reopen">
      <Button onClick={() => setAsking(true)}>退回修改…</Button>
      <ReasonDialog
        open={asking}
        title={`退回修改：${paper.title || paper.templateName}`}
        consequence={`退回后可以再改，改好须重新定稿。${paper.number === null ? '' : `发文字号 ${paper.number} 仍归这份公文。`}`}
        confirm="退回修改"
        running={command.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </May>
  );
}
