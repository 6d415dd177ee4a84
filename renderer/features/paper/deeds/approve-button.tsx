import { Button } from 'antd';
import { useState } from 'react';
import { notify } from '../../../data/notices.ts';
import { useCommand } from '../../../data/use-command.ts';
import { May } from '../../../ui/may.tsx';
import { GuardedDialog } from '../../approval/guarded-dialog.tsx';
import type { Paper } from '../writing/written.ts';
import { FindingsWarning } from './findings-warning.tsx';

interface ApproveButtonProps {
  readonly paper: Paper;
  readonly save: () => Promise<boolean>;
  readonly version: number;
}

/** 定稿: freezes the text and reserves the number, when others have agreed. */
export function ApproveButton({ paper, save, version }: ApproveButtonProps) {
  const [asking, setAsking] = useState(false);
  const command = useCommand('paper.approve');
  const ask = async () => {
    if (await save()) setAsking(true);
  };
  const confirm = async () => {
    const approved = await command.run({ id: paper.id, version });
    if (!approved) return;
    setAsking(false);
    const { number } = approved;
    notify({ kind: 'done', sentence: number === null ? '已定稿。' : `已定稿，发文字号 ${number}。` });
  };
  return (
    <May call="paper.approve">
      <Button type="primary" onClick={() => void ask()}>
        定稿…
      </Button>
      <GuardedDialog
        open={asking}
        title={`定稿：${paper.title || paper.templateName}`}
        consequence={
          <>
            定稿后正文不能再改，发文字号随即占用；要改须退回修改，字号保留。
            <FindingsWarning findings={paper.findings} />
          </>
        }
        confirm="定稿"
        action="paper.approve"
        subject={paper.id}
        running={command.running}
        onConfirm={() => void confirm()}
        onClose={() => setAsking(false)}
      />
    </May>
  );
}
