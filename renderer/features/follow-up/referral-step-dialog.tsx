import { Checkbox, DatePicker, Form, Input, Modal, Radio } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { InputOf } from '#contract/contract.ts';
import { today } from '../../data/today.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { ReferralRow } from './follow-up-marks.tsx';

type Step = InputOf<'referral.step'>['step'];
export type ReferralStepKind = Step['kind'];

const titles: Readonly<Record<ReferralStepKind, string>> = {
  decide: '登记决定',
  send: '登记送出',
  receive: '登记签收',
  reply: '登记答复',
};

interface Values {
  readonly send: boolean;
  readonly at: Dayjs;
  readonly on: string;
  readonly by: string;
  readonly text: string;
  readonly present: string[];
  readonly penaltyNumber: string;
}

interface ReferralStepDialogProps {
  readonly kind: ReferralStepKind;
  readonly row: ReferralRow;
  readonly running: boolean;
  readonly onStep: (step: Step) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks what one step of a referral needs. */
export function ReferralStepDialog({ kind, row, running, onStep, onClose }: ReferralStepDialogProps) {
  const [form] = Form.useForm<Values>();
  const initial: Values = {
    send: true,
    at: dayjs(),
    on: today(),
    by: '',
    text: '',
    present: row.materials.filter(({ present }) => present).map(({ name }) => name),
    penaltyNumber: '',
  };
  const stepOf = ({ send, at, on, by, text, present, penaltyNumber }: Values): Step => {
    const minute = at.format('YYYY-MM-DDTHH:mm');
    switch (kind) {
      case 'decide':
        return { kind, send, by, at: minute, reason: text };
      case 'send':
        return {
          kind,
          at: minute,
          materials: row.materials.map(one => ({ ...one, present: present.includes(one.name) })),
        };
      case 'receive':
        return { kind, by, on };
      case 'reply':
        return { kind, on, reply: text, penaltyNumber };
      default:
        return kind satisfies never;
    }
  };
  return (
    <Modal
      open
      title={`${titles[kind]}：${row.number}`}
      okText="登记"
      cancelText="不做了"
      confirmLoading={running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={() => void onStep(stepOf({ ...initial, ...form.getFieldsValue(true) }))}
      >
        <Fields kind={kind} row={row} />
      </Form>
    </Modal>
  );
}

function Fields({ kind, row }: { kind: ReferralStepKind; row: ReferralRow }) {
  const isMoment = kind === 'decide' || kind === 'send';
  return (
    <>
      {kind === 'decide' ? (
        <Form.Item name="send" label="决定">
          <Radio.Group
            options={[
              { value: true, label: '移送' },
              { value: false, label: '不移送' },
            ]}
          />
        </Form.Item>
      ) : null}
      {kind === 'decide' || kind === 'receive' ? (
        <Form.Item
          name="by"
          label={kind === 'decide' ? '决定人（负责人）' : '签收人'}
          rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}
        >
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
      ) : null}
      {isMoment ? (
        <Form.Item name="at" label="时间" rules={[{ required: true, message: '请填写时间。' }]}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      ) : (
        <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填写日期。' }]}>
          <DayInput />
        </Form.Item>
      )}
      {kind === 'send' && row.materials.length > 0 ? (
        <Form.Item name="present" label="随件材料">
          <Checkbox.Group options={row.materials.map(({ name }) => name)} />
        </Form.Item>
      ) : null}
      {kind === 'decide' || kind === 'reply' ? (
        <Form.Item
          name="text"
          label={kind === 'reply' ? '答复内容' : '理由（不移送时必填）'}
          rules={kind === 'reply' ? [{ required: true, whitespace: true, message: '请填写答复内容。' }] : []}
        >
          <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      ) : null}
      {kind === 'reply' ? (
        <Form.Item name="penaltyNumber" label="反馈的处罚决定书文号">
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
      ) : null}
    </>
  );
}
