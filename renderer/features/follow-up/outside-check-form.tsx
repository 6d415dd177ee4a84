import { Button, Drawer, Flex, Form, Select } from 'antd';
import { useState } from 'react';
import type { InputOf } from '#contract/contract.ts';
import { outsideCheckKinds, outsideSources } from '#domain/follow-up/outside-check.ts';
import { outcomes } from '#domain/vocabulary/inspection-outcome.ts';
import { notify } from '../../data/notices.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { ChoiceField, DayField, TextField, TickField, WordsField } from '../../ui/form/form-fields.tsx';
import { FormGroup, wideField } from '../../ui/form/form-rows.tsx';

type Values = InputOf<'outsideCheck.add'>;

const blank = (): Values => ({
  source: 'complaint',
  kind: 'daily',
  clue: '',
  orderedAbove: false,
  objectId: null,
  objectCode: '',
  objectName: '',
  department: '',
  itemIds: [],
  otherItems: [],
  inspectorIds: [],
  approvedBy: '',
  approvedOn: today(),
  urgentReason: '',
  checkedOn: today(),
  endedOn: today(),
  outcome: '1',
  finding: '',
});

/** Registers a check that no draw chose. */
export function OutsideCheckForm({ onClose }: { onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const add = useCommand('outsideCheck.add', { done: '已登记。' });
  const submit = async () => {
    const values: Values = { ...blank(), ...form.getFieldsValue(true) };
    const done = await add.run({ ...values, urgentReason: values.urgentReason || null });
    if (!done) return;
    for (const sentence of done.warnings) notify({ kind: 'done', sentence });
    onClose();
  };
  return (
    <Drawer
      open
      title="登记抽取之外的检查"
      size={760}
      onClose={onClose}
      mask={{ closable: false }}
      closable={{ 'aria-label': '关闭' }}
      footer={
        <Flex justify="end" gap="small">
          <Button onClick={onClose}>取消</Button>
          <Button type="primary" loading={add.running} onClick={form.submit}>
            登记
          </Button>
        </Flex>
      }
    >
      <Form form={form} layout="vertical" requiredMark={false} initialValues={blank()} onFinish={() => void submit()}>
        <FormGroup title="来源和批准">
          <ChoiceField name="source" label="检查来源" entries={outsideSources} required />
          <ChoiceField name="kind" label="检查类型" entries={outsideCheckKinds} required />
          <TextField name="clue" label="线索来源" most={500} wide hint="写线索从哪里来，不要写举报人的姓名、电话。" />
          <TickField name="orderedAbove" label="上级部署（不计入年度频次上限）" />
          <TextField name="approvedBy" label="批准人" most={40} />
          <DayField name="approvedOn" label="批准日期" />
          <TextField name="urgentReason" label="紧急理由（事后补批时填）" most={500} wide />
        </FormGroup>
        <FormGroup title="检查">
          <ObjectField onChosen={object => form.setFieldsValue(object)} />
          <TextField name="objectName" label="对象名称" required most={200} />
          <TextField name="department" label="检查部门" required most={100} />
          <ItemField day={Form.useWatch('checkedOn', form) ?? today()} />
          <WordsField name="otherItems" label="清单里没有的事项" />
          <InspectorField />
          <DayField name="checkedOn" label="检查日期" required />
          <DayField name="endedOn" label="完成日期" required />
        </FormGroup>
        <FormGroup title="结果">
          <ChoiceField name="outcome" label="检查结果" entries={outcomes} required />
          <TextField name="finding" label="发现的问题" most={2000} lines={2} wide />
        </FormGroup>
      </Form>
    </Drawer>
  );
}

const everyObject = { riskClasses: [], states: [], stations: [], labels: [] };
const firstPage = { after: null, limit: 20 };

/** Looks a business up in the registry; one that is not in it is entered by its name. */
function ObjectField({
  onChosen,
}: {
  onChosen: (object: Pick<Values, 'objectId' | 'objectCode' | 'objectName'>) => void;
}) {
  const [text, setText] = useState('');
  const found = useQuery(
    'object.list',
    { filter: { ...everyObject, text }, sort: { column: 'code', direction: 'up' }, ...firstPage },
    { enabled: text.trim() !== '' },
  ).data;
  const rows = text.trim() === '' ? [] : (found?.rows ?? []);
  return (
    <Form.Item name="objectId" label="从名录库选择对象" className={wideField}>
      <Select
        showSearch={{ filterOption: false, onSearch: setText }}
        allowClear
        placeholder="输入名称、代码或拼音首字母"
        notFoundContent={text.trim() === '' ? null : '名录库里没有，可以直接填名称'}
        options={rows.map(({ id, name, code }) => ({ value: id, label: `${name}（${code}）` }))}
        onChange={(id: number | undefined) => {
          const object = rows.find(row => row.id === id);
          onChosen({ objectId: object?.id ?? null, objectCode: object?.code ?? '', objectName: object?.name ?? '' });
        }}
      />
    </Form.Item>
  );
}

function ItemField({ day }: { day: string }) {
  const versions = useQuery('itemList.versions', { today: day }).data;
  const items = useQuery('item.list', { text: '', after: null, limit: 500 }).data;
  return (
    <Form.Item
      name="itemIds"
      label="检查事项"
      className={wideField}
      extra={versions ? `按 ${day} 有效的抽查事项清单核对，不在清单里的记为清单外检查。` : undefined}
    >
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={(items?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form.Item>
  );
}

function InspectorField() {
  const people = useQuery('inspector.list', {
    filter: { text: '', units: [], drawable: null },
    on: today(),
    after: null,
    limit: 500,
  }).data;
  return (
    <Form.Item
      name="inspectorIds"
      label="检查人员（两名以上）"
      className={wideField}
      rules={[{ required: true, type: 'array', min: 2, message: '检查人员不得少于两人。' }]}
    >
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        options={(people?.rows ?? []).map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
      />
    </Form.Item>
  );
}
