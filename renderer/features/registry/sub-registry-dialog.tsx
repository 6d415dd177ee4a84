import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { InputOf, OutputOf } from '#contract/contract.ts';
import { subRegistryKinds } from '#domain/vocabulary/sub-registry-kind.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { numberText } from '../../ui/number-text.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import styles from './label.module.css';
import { ObjectTools } from './object-tools.tsx';
import { everyObject, filterFields } from './range-address.ts';

export type SubRegistry = OutputOf<'subRegistry.list'>['rows'][number];
type Values = Omit<InputOf<'subRegistry.save'>, 'id' | 'reason'>;
type Filter = NonNullable<Values['rule']>;

interface SubRegistryDialogProps {
  readonly record: SubRegistry | null;
  /** The rule of a new one; without it the conditions are empty. */
  readonly rule?: Filter;
  readonly onClose: () => void;
}

const kindOptions = subRegistryKinds.map(({ code, name }) => ({ value: code, label: name }));

function valuesOf(record: SubRegistry | null, rule: Filter | undefined): Values {
  if (!record) {
    const blank = { name: '', kind: 'industry', itemIds: [], basis: '', department: '', period: '每月' } as const;
    return { ...blank, itemIds: [], rule: { ...everyObject, ...rule, subRegistries: [] } };
  }
  const { id: _id, updatedOn: _updated, disabledOn: _disabled, objects: _objects, ...values } = record;
  return values;
}

/** The rule as conditions, with the number of objects it has now. */
function Rule({ rule, onChange }: { rule: Filter; onChange: (rule: Filter) => void }) {
  const facets = useQuery('object.facets', { filter: rule }).data;
  const set = (name: string, value: string | readonly string[]) => {
    const field = filterFields[name];
    if (field && field !== 'subRegistries') {
      onChange({ ...rule, [field]: typeof value === 'string' ? value : [...value] });
    }
  };
  return (
    <Form.Item label="规则（同一条件内任选其一即可，不同条件须同时符合）">
      <div className={styles.row}>
        <ObjectTools filter={rule} set={set} clear={() => onChange({ ...everyObject })} clearable />
      </div>
      <p role="status">现在符合规则的有 {facets ? numberText(facets.total) : '…'} 户；以后新符合的自动在库。</p>
    </Form.Item>
  );
}

interface FieldsProps {
  readonly values: Values;
  /** Whether it is there already: then how objects come in stays as it is. */
  readonly exists: boolean;
  readonly change: (part: Partial<Values>) => void;
}

/** What a sub-registry is, and which objects belong to it. */
function RangeFields({ values, exists, change }: FieldsProps) {
  return (
    <>
      <Form.Item label="名称" required>
        <Input
          aria-label="分库名称"
          value={values.name}
          maxLength={60}
          onChange={event => change({ name: event.target.value })}
        />
      </Form.Item>
      <Form.Item label="类型">
        <Select aria-label="类型" value={values.kind} onChange={kind => change({ kind })} options={kindOptions} />
      </Form.Item>
      {exists ? null : (
        <Form.Item label="入库方式（建立后不能改）">
          <Radio.Group
            value={values.rule === null ? 'members' : 'rule'}
            onChange={event => change({ rule: event.target.value === 'rule' ? { ...everyObject } : null })}
            options={[
              { value: 'rule', label: '按规则' },
              { value: 'members', label: '逐户入库' },
            ]}
          />
        </Form.Item>
      )}
      {values.rule ? <Rule rule={values.rule as Filter} onChange={next => change({ rule: next })} /> : null}
    </>
  );
}

/** What it is kept for, by whom and how often. */
function PurposeFields({ values, change }: Omit<FieldsProps, 'exists'>) {
  const items = usePagedList('item.list', { text: '' });
  return (
    <>
      <Form.Item label="对应事项">
        <Select
          aria-label="对应事项"
          mode="multiple"
          optionFilterProp="label"
          value={values.itemIds}
          onChange={itemIds => change({ itemIds })}
          options={items.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item label="建库依据">
        <Input.TextArea
          aria-label="建库依据"
          value={values.basis}
          maxLength={500}
          autoSize={{ minRows: 1, maxRows: 4 }}
          onChange={event => change({ basis: event.target.value })}
        />
      </Form.Item>
      <div className={styles.row}>
        <Form.Item label="责任部门">
          <Input
            aria-label="责任部门"
            value={values.department}
            maxLength={60}
            onChange={event => change({ department: event.target.value })}
          />
        </Form.Item>
        <Form.Item label="更新周期">
          <Input
            aria-label="更新周期"
            value={values.period}
            maxLength={40}
            onChange={event => change({ period: event.target.value })}
          />
        </Form.Item>
      </div>
    </>
  );
}

/** A new sub-registry, or one that is changed. */
export function SubRegistryDialog({ record, rule, onClose }: SubRegistryDialogProps) {
  const [values, setValues] = useState<Values>(() => valuesOf(record, rule));
  const save = useCommand('subRegistry.save', { done: `已保存分库：${values.name}` });
  const change = (part: Partial<Values>) => setValues(before => ({ ...before, ...part }));
  const confirm = async (reason: string) => {
    if (await save.run({ id: record?.id ?? null, ...values, reason })) onClose();
  };
  return (
    <ReasonDialog
      open
      title={record ? `修改分库：${record.name}` : '新建分库'}
      consequence="任务可以用分库作对象范围：固定名单时，在库的正好是当天的成员。"
      confirm="保存"
      running={save.running}
      onConfirm={reason => void confirm(reason)}
      onClose={onClose}
    >
      <RangeFields values={values} exists={record !== null} change={change} />
      <PurposeFields values={values} change={change} />
    </ReasonDialog>
  );
}
