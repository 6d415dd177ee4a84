import { Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { useCommand } from '../../data/use-command.ts';
import { LabelTag, labelColours } from './label-tag.tsx';

type Labels = OutputOf<'label.list'>;
type Label = Labels['labels'][number];
type Values = InputOf<'label.save'>;

const blank: Omit<Values, 'id'> = { name: '', group: '', applies: 'object', colour: 'ink', source: 'own', note: '' };

const colourOptions = (Object.keys(labelColours) as Values['colour'][]).map(value => ({
  value,
  label: <LabelTag colour={value}>{labelColours[value].name}</LabelTag>,
}));

/** A new label, or one that is changed. */
export function LabelDialog({
  label,
  groups,
  onClose,
}: {
  label: Label | null;
  groups: Labels['groups'];
  onClose: () => void;
}) {
  const [values, setValues] = useState<Omit<Values, 'id'>>(() => {
    if (!label) return blank;
    const { name, group, applies, colour, source, note } = label;
    return { name, group, applies, colour, source, note };
  });
  // The groups may be answered after the dialog was opened.
  const group = values.group || (groups[0]?.name ?? '');
  const save = useCommand('label.save', { done: `已保存标签：${values.name}` });
  const change = (part: Partial<Values>) => setValues(before => ({ ...before, ...part }));
  const confirm = async () => {
    if (await save.run({ id: label?.id ?? null, ...values, group })) onClose();
  };
  return (
    <Modal
      open
      title={label ? `修改标签：${label.name}` : '新建标签'}
      okText="保存"
      cancelText="不做了"
      confirmLoading={save.running}
      okButtonProps={{ disabled: values.name.trim() === '' || group === '' }}
      onOk={() => void confirm()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        <Form.Item label="名称" required help={label && label.objects > 0 ? '已经赋予对象的标签不能改名。' : undefined}>
          <Input
            aria-label="名称"
            value={values.name}
            maxLength={40}
            disabled={label !== null && label.objects > 0}
            onChange={event => change({ name: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="分组" required>
          <Select
            aria-label="分组"
            value={group}
            onChange={chosen => change({ group: chosen })}
            options={groups.map(({ name, exclusive }) => ({
              value: name,
              label: exclusive ? `${name}（互斥）` : name,
            }))}
          />
        </Form.Item>
        <Form.Item label="适用">
          <Radio.Group
            value={values.applies}
            onChange={event => change({ applies: event.target.value })}
            options={[
              { value: 'object', label: '检查对象' },
              { value: 'inspector', label: '检查人员' },
              { value: 'both', label: '两者' },
            ]}
          />
        </Form.Item>
        <Form.Item label="来源">
          <Radio.Group
            value={values.source}
            onChange={event => change({ source: event.target.value })}
            options={[
              { value: 'own', label: '本单位' },
              { value: 'province', label: '省统一' },
            ]}
          />
        </Form.Item>
        <Form.Item label="颜色">
          <Select
            aria-label="颜色"
            value={values.colour}
            onChange={colour => change({ colour })}
            options={colourOptions}
          />
        </Form.Item>
        <Form.Item label="说明">
          <Input.TextArea
            aria-label="说明"
            value={values.note}
            maxLength={200}
            autoSize={{ minRows: 2, maxRows: 4 }}
            onChange={event => change({ note: event.target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
