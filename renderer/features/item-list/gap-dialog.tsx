import { Form, Radio } from 'antd';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { GapRow } from './gap-columns.tsx';

type Decision = 'include' | 'not-applicable';

/** The decision about one gap: into the draft, or not applicable here, with the reason. */
export function GapDialog({ row, onClose }: { row: GapRow; onClose: () => void }) {
  const [decision, setDecision] = useState<Decision>('include');
  const decide = useCommand('superiorList.decide');
  const may = useMay('superiorList.decide');
  if (!may || row.superiorId === null) return null;
  const superiorId = row.superiorId;
  const confirm = async (reason: string) => {
    const decided = await decide.run({ superiorId, decision, reason });
    if (!decided) return;
    notify({ kind: 'done', sentence: decided.sentence });
    onClose();
  };
  return (
    <ReasonDialog
      open
      title={`核对：${row.title}`}
      consequence="纳入的进入下一版草稿（没有草稿就照现行清单开出），发布后生效；不适用的记下理由。"
      confirm="决定"
      running={decide.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item>
        <Radio.Group value={decision} onChange={event => setDecision(event.target.value as Decision)}>
          <Radio value="include">{row.kind === 'missing' ? '纳入草稿' : '草稿里改成上级的内容'}</Radio>
          <Radio value="not-applicable">不适用</Radio>
        </Radio.Group>
      </Form.Item>
    </ReasonDialog>
  );
}
