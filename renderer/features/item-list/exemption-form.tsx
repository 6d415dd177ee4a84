import { Form, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../data/use-command.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { DayInput } from '../document/day-input.tsx';
import { type Exemption, type ExemptionFields, exemptionFieldsOf } from './exemption-values.ts';

const lastDay = '2099-12-31';

type TextField = 'violation' | 'conditions' | 'basis' | 'field' | 'remark';

const texts: readonly (readonly [field: TextField, label: string, rows: number, required: boolean])[] = [
  ['field', '领域', 0, false],
  ['violation', '轻微违法行为', 2, true],
  ['conditions', '不予处罚的条件', 2, true],
  ['basis', '依据', 2, true],
  ['remark', '备注', 0, false],
];

/** One entry of the 免罚清单, saved with a reason. */
export function ExemptionForm({ row, onClose }: { row: Exemption | null; onClose: () => void }) {
  const [fields, setFields] = useState(() => exemptionFieldsOf(row));
  const save = useCommand('minorExemption.save', { done: '已保存。' });
  const change = (part: Partial<ExemptionFields>) => setFields(before => ({ ...before, ...part }));
  const confirm = async (reason: string) => {
    if (await save.run({ id: row?.id ?? null, fields, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={row ? '修改免罚事项' : '添加免罚事项'}
      consequence="免罚清单供录入结果时对照，不改变已录入的结果。"
      confirm="保存"
      running={save.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      {texts.map(([field, label, rows, required]) => (
        <Form.Item key={field} label={label} htmlFor={`exemption-${field}`} required={required}>
          {rows === 0 ? (
            <Input
              id={`exemption-${field}`}
              value={fields[field]}
              onChange={event => change({ [field]: event.target.value })}
            />
          ) : (
            <Input.TextArea
              id={`exemption-${field}`}
              value={fields[field]}
              autoSize={{ minRows: rows, maxRows: 6 }}
              onChange={event => change({ [field]: event.target.value })}
            />
          )}
        </Form.Item>
      ))}
      {(['validFrom', 'validTo'] as const).map(field => (
        <Form.Item key={field} label={field === 'validFrom' ? '生效日期' : '失效日期'} htmlFor={`exemption-${field}`}>
          <DayInput
            id={`exemption-${field}`}
            value={fields[field] ?? ''}
            max={lastDay}
            onChange={day => change({ [field]: day || null })}
          />
        </Form.Item>
      ))}
    </ReasonDialog>
  );
}
