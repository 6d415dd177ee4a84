import { Form, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { today } from '../../data/today.ts';
import { useJob } from '../../data/use-job.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { BulkRows } from './bulk-preview.tsx';
import styles from './label.module.css';
import { LabelledDays } from './labelled-day.tsx';
import type { ObjectScope } from './object-bulk-dialog.tsx';

type Assign = InputOf<'label.assign'>;

/** What the change will do, from the core, before it is done. */
function Counts({ scope, labelId, deed }: Pick<Assign, 'labelId' | 'deed'> & { readonly scope: ObjectScope }) {
  const { data, outdated } = useQuery('label.preview', { ...scope, labelId, deed });
  const seen = outdated ? undefined : data;
  if (!seen) return <div className={styles.counts}>正在计算……</div>;
  const verb = deed === 'give' ? '赋予' : '移除';
  return (
    <>
      <div className={styles.counts} role="status">
        <p>
          选中 {numberText(seen.inRange)} 户，将{verb} <b>{numberText(seen.changes)}</b> 户。
        </p>
        {seen.unchanged > 0 ? (
          <p>
            {numberText(seen.unchanged)} 户{deed === 'give' ? '已经有这个标签' : '没有这个标签'}，不变。
          </p>
        ) : null}
        {seen.blocked.map(({ label, count }) => (
          <p key={label}>
            {numberText(count)} 户已有同组互斥的标签“{label}”，不赋予。
          </p>
        ))}
      </div>
      <BulkRows rows={seen.rows} />
    </>
  );
}

/** Gives a label to many objects, or takes it away, with a preview, days and a reason. */
export function BulkLabelDialog({ scope, onClose }: { readonly scope: ObjectScope; readonly onClose: () => void }) {
  const labels = useQuery('label.list', {}).data?.labels ?? [];
  const [deed, setDeed] = useState<Assign['deed']>('give');
  const [labelId, setLabelId] = useState<number | null>(null);
  const [from, setFrom] = useState<string>(today());
  const [to, setTo] = useState<string>('');
  const assign = useJob('label.assign');
  const offered = labels.filter(
    ({ applies, disabledOn, objects }) => applies !== 'inspector' && (deed === 'take' ? objects > 0 : !disabledOn),
  );
  const verb = deed === 'give' ? '赋予' : '移除';
  const confirm = async (reason: string) => {
    if (labelId === null) return;
    const result = await assign.start({ ...scope, labelId, deed, from, to: to === '' ? null : to, reason });
    if (result) onClose();
  };
  return (
    <ReasonDialog
      open
      width={720}
      title="批量标签"
      consequence="改动记入每户的经过，可以用同样的办法移除。"
      confirm={verb}
      ready={labelId !== null}
      running={assign.running}
      onConfirm={reason => void confirm(reason)}
      onClose={assign.running ? assign.cancel : onClose}
    >
      <Form.Item>
        <Radio.Group
          value={deed}
          onChange={event => setDeed(event.target.value)}
          options={[
            { value: 'give', label: '赋予标签' },
            { value: 'take', label: '移除标签' },
          ]}
        />
      </Form.Item>
      <Form.Item label="标签" required>
        <Select
          aria-label="标签"
          showSearch
          optionFilterProp="label"
          value={labelId}
          onChange={setLabelId}
          options={offered.map(({ id, name, group }) => ({ value: id, label: `${name}（${group}）` }))}
        />
      </Form.Item>
      {deed === 'give' ? <LabelledDays id="label" from={from} to={to} onFrom={setFrom} onTo={setTo} /> : null}
      {labelId === null ? null : <Counts scope={scope} labelId={labelId} deed={deed} />}
      {assign.state.step === 'running' ? (
        <ProgressPanel
          title="批量标签"
          progress={assign.state.progress}
          cancelling={assign.state.cancelling}
          onCancel={assign.cancel}
        />
      ) : null}
    </ReasonDialog>
  );
}
