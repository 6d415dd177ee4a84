import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { ResultDraft, TaskSheet } from '../check/result-draft.ts';

interface CorrectDialogProps {
  readonly open: boolean;
  readonly sheet: TaskSheet;
  readonly value: ResultDraft;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Why a public result is changed, and what follows from it. */
export function CorrectDialog({ open, sheet, value, onClose, onDone }: CorrectDialogProps) {
  const { run, running } = useCommand('result.correct', { done: '已更正。' });
  const correct = async (reason: string) => {
    const { version = 0, ...draft } = value;
    const entry = { ...draft, finding: draft.finding.trim(), note: draft.note.trim() };
    const done = await run({ ...entry, assignmentId: sheet.id, version, reason });
    onClose();
    if (done) onDone();
  };
  return (
    <ReasonDialog
      open={open}
      title={`更正 ${sheet.objectName} 的检查结果`}
      consequence="公示过的结果被新的版本代替，原来的内容和这次的理由都保留；须另作更正公示。"
      confirm="更正"
      irrevocable
      running={running}
      onConfirm={reason => void correct(reason)}
      onClose={onClose}
    />
  );
}
