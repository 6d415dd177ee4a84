import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface OpenVersionProps {
  /** There is no version yet: the draft begins empty. */
  readonly first: boolean;
  readonly onOpened: (version: number) => void;
}

/** Opens the next version of the list as a copy of the newest published one. */
export function OpenVersion({ first, onOpened }: OpenVersionProps) {
  const [asking, setAsking] = useState(false);
  const open = useCommand('itemList.open');
  const confirm = async (reason: string) => {
    const opened = await open.run({ reason });
    if (!opened) return;
    setAsking(false);
    onOpened(opened.id);
  };
  if (!useMay('itemList.open')) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{first ? '手工编制…' : '编制下一版…'}</Button>
      <ReasonDialog
        open={asking}
        title={first ? '手工编制清单' : '编制下一版清单'}
        consequence={
          first
            ? '从空白的草稿开始，逐项添加；发布之前不能用来抽查。'
            : '照最近发布的一版开出草稿，在草稿里增删修改；发布之前，抽查仍按现行的一版。'
        }
        confirm="开始编制"
        running={open.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
