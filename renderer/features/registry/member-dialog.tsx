import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { LabelledDays } from './labelled-day.tsx';
import type { ObjectScope } from './object-bulk-dialog.tsx';

interface MemberDialogProps {
  readonly scope: ObjectScope;
  /** How many were chosen; null for all that is filtered. */
  readonly count: number | null;
  readonly onClose: () => void;
}

/** Enters many objects into a sub-registry, or takes them out. */
export function MemberDialog({ scope: { filter, only, except = [] }, count, onClose }: MemberDialogProps) {
  const list = usePagedList('subRegistry.list', {});
  const found = useQuery('object.facets', { filter }, { enabled: count === null }).data?.total;
  const total = count ?? found;
  const [id, setId] = useState<number | null>(null);
  const [deed, setDeed] = useState<'add' | 'end'>('add');
  const [from, setFrom] = useState<string>(today());
  const [to, setTo] = useState('');
  const add = useCommand('subRegistry.addMembers', { done: '已入库。' });
  const end = useCommand('subRegistry.endMembers', { done: '已出库。' });
  const offered = list.rows.filter(({ rule, disabledOn }) => rule === null && disabledOn === null);
  const confirm = async (reason: string) => {
    if (id === null) return;
    const scope = { id, filter, only, except, reason };
    const done = deed === 'add' ? await add.run({ ...scope, from, to: to === '' ? null : to }) : await end.run(scope);
    if (done) onClose();
  };
  return (
    <ReasonDialog
      open
      title="入库与出库"
      consequence={`对 ${total === undefined ? '…' : numberText(total)} 户起作用；已在库的不重复入库。`}
      confirm={deed === 'add' ? '入库' : '出库'}
      running={add.running || end.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item>
        <Radio.Group
          value={deed}
          onChange={event => setDeed(event.target.value)}
          options={[
            { value: 'add', label: '入库' },
            { value: 'end', label: '出库' },
          ]}
        />
      </Form.Item>
      <Form.Item label="分库（逐户入库的）" required>
        <Select
          aria-label="分库"
          value={id}
          onChange={setId}
          options={offered.map(one => ({ value: one.id, label: `${one.name}（${numberText(one.objects)} 户）` }))}
        />
      </Form.Item>
      {deed === 'add' ? <LabelledDays id="member" from={from} to={to} onFrom={setFrom} onTo={setTo} /> : null}
    </ReasonDialog>
  );
}
