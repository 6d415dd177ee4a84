import { Button } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { useMay } from '../../data/rights.ts';
import { useJob } from '../../data/use-job.ts';
import type { RowOf } from '../../data/use-paged-list.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface TakeBackProps {
  readonly batch: RowOf<'import.list'>;
  readonly onDone: () => void;
}

/** Takes one import back, with a reason; what was used or changed since stays and is named. */
export function TakeBack({ batch, onDone }: TakeBackProps) {
  const [asking, setAsking] = useState(false);
  const job = useJob('import.takeBack', { slot: 'import.takeBack' });
  if (!useMay('import.takeBack') || batch.staysBecause !== null) return null;
  const run = async (reason: string) => {
    const done = await job.start({ batchId: batch.batchId, reason });
    if (!done) return;
    setAsking(false);
    const stays = done.kept.slice(0, 5).map(({ title, why }) => `${title}（${why}）`);
    notify({
      kind: 'done',
      sentence: stays.length > 0 ? `${done.sentence}保留的有：${stays.join('、')}。` : done.sentence,
    });
    onDone();
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>收回这次导入…</Button>
      <ReasonDialog
        open={asking}
        title={`收回导入「${batch.fileName}」`}
        consequence="这次导入改动的记录恢复原样，新增的记录移出；导入之后在任务、抽取或其他地方用过的、改过的保留不动并逐一列出。之后又有导入改过同样的记录时，要先收回那一次。"
        confirm="收回"
        running={job.running}
        onConfirm={reason => void run(reason)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
