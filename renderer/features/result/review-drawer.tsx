import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { DetailDrawer } from '../../ui/detail-drawer.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { QueueRow } from './review-columns.tsx';
import { useWholeResult } from './use-whole-result.ts';
import { WholeFacts } from './whole-facts.tsx';

interface ReviewDrawerProps {
  readonly row: QueueRow | null;
  /** Decided: on to the next in the list. */
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** One result as a whole, and what the reviewer decides. */
export function ReviewDrawer({ row, onNext, onClose }: ReviewDrawerProps) {
  const whole = useWholeResult(row?.assignmentId ?? 1, row !== null);
  return (
    <DetailDrawer
      open={row !== null}
      title={row?.objectName ?? ''}
      onClose={onClose}
      footer={row && <Decide key={row.assignmentId} row={row} onNext={onNext} />}
    >
      {row?.own && row.state === 'entered' ? (
        <Alert type="info" showIcon title="这个结果是你录入的，须由另一个人审核。" />
      ) : null}
      {whole ? <WholeFacts whole={whole} /> : null}
    </DetailDrawer>
  );
}

function Decide({ row, onNext }: { readonly row: QueueRow; readonly onNext: () => void }) {
  const reviews = useMay('result.review');
  const approve = useCommand('result.review', { done: '已审核通过。' });
  const back = useCommand('result.review', { done: '已退回录入人。' });
  const [returning, setReturning] = useState(false);
  if (!reviews || row.own || row.state === 'returned') return null;
  const results = [{ assignmentId: row.assignmentId, version: row.version }];
  return (
    <Space>
      {row.state === 'entered' ? (
        <Button
          type="primary"
          loading={approve.running}
          onClick={() => void approve.run({ results, decision: 'approve', opinion: '' }).then(done => done && onNext())}
        >
          审核通过
        </Button>
      ) : null}
      <Button onClick={() => setReturning(true)}>退回修改…</Button>
      <ReasonDialog
        open={returning}
        title={`退回 ${row.objectName} 的检查结果`}
        consequence="录入人会看到退回的理由，改好之后再提交审核。"
        confirm="退回"
        running={back.running}
        onConfirm={opinion =>
          void back.run({ results, decision: 'return', opinion }).then(done => {
            setReturning(false);
            if (done) onNext();
          })
        }
        onClose={() => setReturning(false)}
      />
    </Space>
  );
}
