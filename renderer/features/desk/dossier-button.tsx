import { Button } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useSaveFile } from '../../ui/save-file-button.tsx';

interface DossierButtonProps {
  readonly taskId: number;
  /** Null for the whole task. */
  readonly assignmentId: number | null;
}

/** Makes the 尽职档案 of a task or of one sheet, and says how much is missing in it. */
export function DossierButton({ taskId, assignmentId }: DossierButtonProps) {
  const [asking, setAsking] = useState(false);
  const job = useJob('dossier.make');
  const save = useSaveFile();
  if (!useMay('dossier.make')) return null;
  const make = async (reason: string) => {
    const made = await job.start({ taskId, assignmentId, reason });
    if (!made) return;
    setAsking(false);
    const { length } = made.missing;
    const lacking = length === 0 ? '材料齐全。' : `还缺 ${length} 项材料，列在卷内目录。`;
    notify({ kind: 'done', sentence: `尽职档案已制作，存在“公文”里。${lacking}` });
    await save(made.file);
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>尽职档案</Button>
      <ReasonDialog
        open={asking}
        title="制作尽职档案"
        consequence="把计划、名单、抽取、审批、派发、证件、结果、公示和处置的记录汇成一份 PDF，并附可以核对的清单。只列事实，不作结论。"
        confirm="制作"
        running={job.running}
        onConfirm={reason => void make(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
