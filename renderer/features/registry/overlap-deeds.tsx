import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { addresses } from '../../app/addresses.ts';
import { useCommand } from '../../data/use-command.ts';
import { May } from '../../ui/may.tsx';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';

interface OverlapDeedsProps {
  readonly departments: InputOf<'overlap.count'>['departments'];
  readonly counted: OutputOf<'overlap.count'> | undefined;
}

/** Keeps those whom several departments would visit as a sub-registry, and goes on to a joint task over it. */
export function OverlapDeeds({ departments, counted }: OverlapDeedsProps) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const keep = useCommand('overlap.keep', { done: '已存为分库。' });
  const confirm = async (reason: string) => {
    const kept = await keep.run({ name: name.trim(), departments, reason });
    if (kept) navigate(`${addresses.newTask}?sub=${kept.id}`);
  };
  return (
    <May call="overlap.keep">
      <Button type="primary" disabled={!counted || counted.shared === 0} onClick={() => setAsking(true)}>
        建联合任务
      </Button>
      <ReasonDialog
        open={asking}
        title="存为分库并建联合任务"
        consequence={`把 ${numberText(counted?.shared ?? 0)} 户存为“跨部门综合监管对象库”，新任务以它为对象范围。名单按今天的情况固定，以后可以逐户增减。`}
        confirm="存为分库"
        running={keep.running}
        onConfirm={reason => void confirm(reason)}
        onClose={() => setAsking(false)}
      >
        <Form.Item label="分库名称" required>
          <Input aria-label="分库名称" value={name} maxLength={60} onChange={event => setName(event.target.value)} />
        </Form.Item>
      </ReasonDialog>
    </May>
  );
}
