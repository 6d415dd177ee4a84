import { Form, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { addresses } from '../../app/addresses.ts';
import { today } from '../../data/today.ts';
import { filterAddress } from '../../data/use-address-filter.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { LabelledDays } from '../registry/labelled-day.tsx';
import { type BecomingProps, useBecoming } from './use-becoming.ts';

function Counts({ seen }: { seen: ReturnType<typeof useBecoming> }) {
  if (!seen?.label) return <p role="status">正在计算……</p>;
  const { changes, already, blocked } = seen.label;
  return (
    <p role="status">
      {`${numberText(seen.objects)} 户，将赋予 ${numberText(changes)} 户。`}
      {already > 0 ? `${numberText(already)} 户已经有这个标签，不变。` : ''}
      {blocked > 0 ? `${numberText(blocked)} 户已有同组互斥的标签，不赋予。` : ''}
      {seen.outOfUse > 0 ? `另有 ${numberText(seen.outOfUse)} 户已停用或作废，不赋予。` : ''}
    </p>
  );
}

/** Gives the objects of a part a label, with a preview, days and a reason; goes on to those who have it. */
export function BecomingLabel(props: BecomingProps) {
  const { id, part, onClose } = props;
  const navigate = useNavigate();
  const labels = useQuery('label.list', {}).data?.labels ?? [];
  const [labelId, setLabelId] = useState<number | null>(null);
  const [from, setFrom] = useState<string>(today());
  const [to, setTo] = useState<string>('');
  const give = useJob('comparison.label');
  const seen = useBecoming(props, labelId);
  const offered = labels.filter(({ applies, disabledOn }) => applies !== 'inspector' && !disabledOn);
  const confirm = async (reason: string) => {
    if (labelId === null) return;
    const given = await give.start({ id, part, labelId, from, to: to === '' ? null : to, reason });
    if (!given) return;
    onClose();
    const name = labels.find(label => label.id === labelId)?.name ?? '';
    navigate(filterAddress(addresses.objects, { label: [name] }));
  };
  return (
    <ReasonDialog
      open
      title="赋予标签"
      consequence="对比对结果这一部分的全部检查对象起作用。改动记入每户的经过，可以在标签页移除。"
      confirm="赋予"
      running={give.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <Form.Item label="标签" required>
        <Select
          aria-label="标签"
          showSearch
          optionFilterProp="label"
          value={labelId}
          onChange={setLabelId}
          options={offered.map(({ id: value, name, group }) => ({ value, label: `${name}（${group}）` }))}
        />
      </Form.Item>
      <LabelledDays id="compared-label" from={from} to={to} onFrom={setFrom} onTo={setTo} />
      {labelId === null ? null : <Counts seen={seen} />}
    </ReasonDialog>
  );
}
