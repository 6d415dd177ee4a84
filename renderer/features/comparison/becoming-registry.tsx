import { Form, Input } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useJob } from '../../data/use-job.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { type BecomingProps, useBecoming } from './use-becoming.ts';

/** Keeps the objects of a part as a sub-registry; goes on to its objects, or to a joint task over it. */
export function BecomingRegistry(props: BecomingProps & { readonly joint: boolean }) {
  const { id, part, joint, onClose } = props;
  const navigate = useNavigate();
  const [name, setName] = useState('');
  const keep = useJob('comparison.keep');
  const seen = useBecoming(props, null);
  const confirm = async (reason: string) => {
    const kept = await keep.start({ id, part, name: name.trim(), reason });
    if (!kept) return;
    onClose();
    const own = String(kept.id);
    navigate(joint ? `${addresses.newTask}?sub=${own}` : filterAddress(addresses.objects, { sub: [own] }));
  };
  const count = seen ? numberText(seen.objects) : '……';
  const left = seen && seen.outOfUse > 0 ? `另有 ${numberText(seen.outOfUse)} 户已停用或作废，不入库。` : '';
  const goal = joint ? '新任务以它为对象范围。' : '';
  return (
    <ReasonDialog
      open
      title={joint ? '存为分库并建联合任务' : '存为分库'}
      consequence={`把 ${count} 户存为“跨部门综合监管对象库”。${goal}名单按这次比对固定，以后可以逐户增减。${left}`}
      confirm="存为分库"
      running={keep.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item label="分库名称" required>
        <Input aria-label="分库名称" value={name} maxLength={60} onChange={event => setName(event.target.value)} />
      </Form.Item>
    </ReasonDialog>
  );
}
