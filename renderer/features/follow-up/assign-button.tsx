import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '../../data/rights.ts';
import { useCommand } from '../../data/use-command.ts';
import type { RowSelection } from '../../ui/table/use-row-selection.ts';
import type { LedgerRow } from './follow-up-marks.tsx';

const principles = ['谁管辖谁负责', '谁主管谁监管', '谁审批谁监管'];

interface Values {
  readonly responsible: string;
  readonly principle: string;
}

/** Says of the chosen rows that can be seen who is responsible for them. */
export function AssignButton({ rows, selection }: { rows: readonly LedgerRow[]; selection: RowSelection }) {
  const [asking, setAsking] = useState(false);
  const [form] = Form.useForm<Values>();
  const assign = useCommand('followUp.assign', { done: '已明确责任单位。' });
  const ids = rows.filter(({ id, state }) => selection.isSelected(id) && state !== 'closed').map(({ id }) => id);
  if (!useMay('followUp.assign')) return null;
  const submit = async (values: Values) => {
    if (!(await assign.run({ ids: ids.slice(0, 500), ...values }))) return;
    setAsking(false);
    selection.clear();
  };
  return (
    <>
      <Button disabled={ids.length === 0} onClick={() => setAsking(true)}>
        责任单位…
      </Button>
      {asking ? (
        <Modal
          open
          title={`明确 ${ids.length} 条的责任单位`}
          okText="保存"
          cancelText="不做了"
          confirmLoading={assign.running}
          onOk={form.submit}
          onCancel={() => setAsking(false)}
        >
          <Form
            form={form}
            layout="vertical"
            initialValues={{ responsible: '', principle: principles[0] }}
            onFinish={values => void submit(values)}
          >
            <Form.Item
              name="responsible"
              label="责任单位"
              rules={[{ required: true, whitespace: true, message: '请填写责任单位。' }]}
            >
              <Input maxLength={100} autoComplete="off" />
            </Form.Item>
            <Form.Item name="principle" label="依据的原则">
              <Select options={principles.map(value => ({ value, label: value }))} />
            </Form.Item>
          </Form>
        </Modal>
      ) : null}
    </>
  );
}
