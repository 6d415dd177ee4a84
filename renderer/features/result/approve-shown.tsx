import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import type { QueueRow } from './review-columns.tsx';

/** No more than a person may answer for at once. */
const mostAtOnce = 500;

/** Approves everything on the screen that found no problem and was entered by somebody else. */
export function ApproveShown({ rows }: { readonly rows: readonly QueueRow[] }) {
  const [asking, setAsking] = useState(false);
  const { run, running } = useCommand('result.review', { done: '已审核通过。' });
  const plain = rows.filter(({ own, problem }) => !own && !problem).slice(0, mostAtOnce);
  if (!useMay('result.review') || plain.length === 0) return null;
  const approve = async () => {
    const results = plain.map(({ assignmentId, version }) => ({ assignmentId, version }));
    await run({ results, decision: 'approve', opinion: '' });
    setAsking(false);
  };
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        通过没有问题的 {plain.length} 个…
      </Button>
      <Modal
        open={asking}
        title={`审核通过 ${plain.length} 个检查结果`}
        okText="审核通过"
        cancelText="不做了"
        confirmLoading={running}
        onOk={() => void approve()}
        onCancel={() => setAsking(false)}
      >
        <p>
          它们都没有发现问题，也都不是你录入的。发现问题的要逐个打开审核。从“{plain[0]?.objectName}”到“
          {plain.at(-1)?.objectName}”。
        </p>
      </Modal>
    </>
  );
}
