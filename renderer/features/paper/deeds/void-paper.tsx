import { useCommand } from '../../../data/use-command.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import type { Paper } from '../writing/written.ts';

interface VoidPaperProps {
  readonly paper: Paper;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 作废: the paper counts no more; its number stays visible with the reason. */
export function VoidPaper({ paper, open, onClose }: VoidPaperProps) {
  const command = useCommand('paper.void', { done: '公文已作废。' });
  const confirm = async (reason: string) => {
    if (await command.run({ id: paper.id, version: paper.version, reason })) onClose();
  };
  return (
    <ReasonDialog
      open={open}
      title={`作废：${paper.title || paper.templateName}`}
      consequence={
        paper.number === null
          ? '作废后不能恢复；公文和理由留在列表里。'
          : `作废后不能恢复；${paper.number} 和理由留在发文字号里，不会再用于别的公文。`
      }
      confirm="作废"
      irrevocable
      running={command.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    />
  );
}
