import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { inspectorStatuses } from '#domain/vocabulary/inspector-status.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { BulkPreview } from './bulk-preview.tsx';
import { LabelledDay } from './labelled-day.tsx';

export type InspectorScope = Omit<InputOf<'inspector.bulkPreview'>, 'change'>;
type Change = InputOf<'inspector.bulkEdit'>['change'];

interface Choice {
  readonly field: Change['field'];
  readonly value: string;
  readonly since: string;
}

const fields: readonly { readonly value: Change['field']; readonly label: string }[] = [
  { value: 'unit', label: '所在单位' },
  { value: 'status', label: '状态（在岗才可抽取）' },
  { value: 'give-field', label: '增加执法领域' },
  { value: 'take-field', label: '去掉执法领域' },
  { value: 'give-qualification', label: '增加专业资质' },
  { value: 'take-qualification', label: '去掉专业资质' },
  { value: 'to-assistants', label: '移到协助人员库' },
];

function changeOf({ field, value, since }: Choice): Change | null {
  const text = value.trim();
  if (field === 'to-assistants') return { field };
  if (field !== 'status') return text === '' ? null : { field, value: text };
  const status = inspectorStatuses.find(({ code }) => code === text)?.code;
  return status === undefined ? null : { field, value: status, since: since === '' ? null : since };
}

interface InspectorBulkDialogProps {
  readonly scope: InspectorScope;
  /** What is to be changed, where that is settled; else it is chosen here. */
  readonly field?: Change['field'];
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Changes many people at once after a preview, with a reason. */
export function InspectorBulkDialog({ scope, field, onDone, onClose }: InspectorBulkDialogProps) {
  const [choice, setChoice] = useState<Choice>({ field: field ?? 'unit', value: '', since: today() });
  const change = changeOf(choice);
  const asked = { ...scope, change: change ?? { field: 'to-assistants' as const } };
  const preview = useQuery('inspector.bulkPreview', asked, { enabled: change !== null });
  const edit = useCommand('inspector.bulkEdit', { done: '已改动。' });
  // While another change is counted, the numbers of the one before are nobody's.
  const seen = change === null || preview.outdated ? undefined : preview.data;
  const moving = choice.field === 'to-assistants';
  const confirm = async (reason: string) => {
    if (change === null || !seen) return;
    if (await edit.run({ ...scope, change, expected: seen.changes, reason })) {
      onDone?.();
      onClose();
    }
  };
  return (
    <ReasonDialog
      open
      width={720}
      title={moving ? '移到协助人员库' : '批量修改人员'}
      consequence={
        moving
          ? '辅助人员只能协助，不能被抽取（国办发〔2024〕54号）。移走后不再出现在检查人员名录里；姓名、单位、领域、资质、培训和电话带到协助人员和专家库。'
          : '从保存时起影响以后的抽取；已经完成的抽取不变。'
      }
      confirm={seen ? `改动 ${numberText(seen.changes)} 人` : '改动'}
      ready={seen !== undefined && seen.changes > 0}
      running={edit.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      {field === undefined ? (
        <Form.Item label="改什么">
          <Select
            aria-label="改什么"
            value={choice.field}
            onChange={chosen => setChoice({ field: chosen, value: '', since: today() })}
            options={[...fields]}
          />
        </Form.Item>
      ) : null}
      <ValueFields choice={choice} change={part => setChoice(before => ({ ...before, ...part }))} />
      {change === null ? null : <BulkPreview seen={seen} failure={preview.failure} unit="人" />}
    </ReasonDialog>
  );
}

function ValueFields({ choice, change }: { choice: Choice; change: (part: Partial<Choice>) => void }) {
  if (choice.field === 'to-assistants') return null;
  if (choice.field === 'status') {
    return (
      <>
        <Form.Item label="改为" required>
          <Select
            aria-label="改为"
            value={choice.value || null}
            onChange={value => change({ value })}
            options={inspectorStatuses.map(({ code, name }) => ({ value: code, label: name }))}
          />
        </Form.Item>
        <LabelledDay id="bulk-status-on" label="从哪天起" value={choice.since} onChange={since => change({ since })} />
      </>
    );
  }
  return (
    <Form.Item label={choice.field === 'unit' ? '改为' : '哪一项'} required>
      <Input
        aria-label={choice.field === 'unit' ? '改为' : '哪一项'}
        value={choice.value}
        maxLength={60}
        onChange={event => change({ value: event.target.value })}
      />
    </Form.Item>
  );
}
