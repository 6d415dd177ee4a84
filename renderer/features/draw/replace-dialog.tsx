import { notify } from '../../data/notices.ts';
import { useCommand } from '../../data/use-command.ts';
import { GuardedDialog } from '../approval/guarded-dialog.tsx';
import type { Afterwards, Standing } from './change-words.ts';
import { ChosenObject } from './chosen-object.tsx';

interface ReplaceDialogProps {
  readonly drawId: number;
  readonly after: Afterwards;
  /** The object at which the dialog was opened; null while it is closed. */
  readonly object: Standing | null;
  readonly onClose: () => void;
}

/** 递补: the leaving object, a reason of the plan and two who agree; who comes in is told when it is done. */
export function ReplaceDialog({ drawId, after, object, onClose }: ReplaceDialogProps) {
  const command = useCommand('draw.replace');
  const confirm = async (reason: string, { out = '' }: Readonly<Record<string, string>>) => {
    const result = await command.run({ drawId, out, reason });
    if (!result) return;
    notify({ kind: 'done', sentence: `已递补：${result.in.name}。任务单和记录已更新。` });
    onClose();
  };
  return (
    <GuardedDialog
      open={object !== null}
      title="递补"
      consequence="由同一等级候补中下一个没有用过的接替，次序在抽取时已经定下，不能挑选，办理时由程序填入。查无下落是检查结果，请录入结果，不要递补。"
      confirm="办理递补"
      action="draw.replace"
      subject={drawId}
      running={command.running}
      reasons={after.reasons}
      details={object && { out: object.id }}
      fields={<ChosenObject label="离开的对象" object={object} />}
      onConfirm={(reason, details) => void confirm(reason, details)}
      onClose={onClose}
    />
  );
}
