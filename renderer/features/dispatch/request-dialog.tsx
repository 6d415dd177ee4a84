import { Form, Input, Modal, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import {
  peopleChangeKinds,
  peopleChangeTitles,
  recusalApplicants,
  recusalApplicantTitles,
} from '#domain/dispatch/people-change.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { SheetRow } from './sheet-columns.tsx';

type Values = Omit<InputOf<'recusal.request'>, 'assignmentId'>;

const required = { required: true, message: '请填写。' };

/** Asks that somebody of a team does not go: a recusal, a leave, a transfer. */
export function RequestDialog({ row, onClose }: { readonly row: SheetRow; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const request = useCommand('recusal.request', { done: '已登记申请，等待决定。' });
  const submit = async (values: Values) => {
    if (await request.run({ assignmentId: row.id, ...values })) onClose();
  };
  return (
    <Modal
      open
      title={`回避或换人：${row.objectName}`}
      okText="申请"
      cancelText="不做了"
      confirmLoading={request.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ applicant: 'inspector', kind: 'kin', on: today() }}
        onFinish={values => void submit(values)}
      >
        <Form.Item name="inspectorId" label="不能去的人" rules={[required]}>
          <Select options={row.team.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))} />
        </Form.Item>
        <Form.Item name="applicant" label="由谁提出">
          <Select options={recusalApplicants.map(value => ({ value, label: recusalApplicantTitles[value] }))} />
        </Form.Item>
        <Form.Item name="kind" label="事由">
          <Select options={peopleChangeKinds.map(value => ({ value, label: peopleChangeTitles[value] }))} />
        </Form.Item>
        <Form.Item name="reason" label="理由" rules={[{ ...required, whitespace: true }]}>
          <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 4 }} />
        </Form.Item>
        <Form.Item name="on" label="申请日期" rules={[required]}>
          <DayInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
