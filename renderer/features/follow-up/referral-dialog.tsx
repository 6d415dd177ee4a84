import { Checkbox, Form, Input, Modal, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { policePapers, usualPapers } from '#domain/follow-up/referral-clock.ts';
import { referralKindNames } from '#domain/follow-up/referral-words.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { Finding } from './ledger-drawer.tsx';

type Kind = InputOf<'referral.open'>['kind'];

export interface ReferralValues {
  readonly kind: Kind;
  readonly receiver: string;
  readonly reason: string;
  readonly officers: string[];
  readonly present: string[];
  readonly foundOn: string;
}

const kinds: readonly Kind[] = ['case', 'department', 'notice', 'police'];

/** The papers that go with a kind of referral. */
export const papersOf = (kind: Kind | 'discipline'): readonly string[] =>
  kind === 'police' ? policePapers : usualPapers;

/** The papers of a kind, with those marked that are there. */
export const materialsOf = (kind: Kind | 'discipline', present: readonly string[]) =>
  papersOf(kind).map(name => ({ name, present: present.includes(name) }));

/** Opens a referral of a finding. */
export function ReferralDialog({ row, onClose }: { row: Finding; onClose: () => void }) {
  const [form] = Form.useForm<ReferralValues>();
  const kind = Form.useWatch('kind', form) ?? 'case';
  const open = useCommand('referral.open', { done: '已登记移送，等待决定。' });
  const submit = async ({ present, ...values }: ReferralValues) => {
    const materials = materialsOf(values.kind, present);
    if (await open.run({ followUpId: row.id, ...values, materials })) onClose();
  };
  const initial: ReferralValues = {
    kind: 'case',
    receiver: '',
    reason: row.problem,
    officers: [],
    present: [],
    foundOn: row.openedOn,
  };
  return (
    <Modal
      open
      title={`移送、抄告：${row.objectName}`}
      okText="登记"
      cancelText="不做了"
      confirmLoading={open.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={initial}
        onFinish={() => void submit({ ...initial, ...form.getFieldsValue(true) })}
      >
        <Form.Item name="kind" label="类型">
          <Select options={kinds.map(value => ({ value, label: referralKindNames[value] }))} />
        </Form.Item>
        <ReferralFields kind={kind} />
      </Form>
    </Modal>
  );
}

/** What is said of every referral, whatever its kind. */
export function ReferralFields({ kind }: { kind: Kind | 'discipline' }) {
  const needsTwo = kind === 'police';
  return (
    <>
      <Form.Item
        name="receiver"
        label="接收单位"
        rules={[{ required: true, whitespace: true, message: '请填写接收单位。' }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label="理由" rules={[{ required: true, whitespace: true, message: '请填写理由。' }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="foundOn" label="发现日期" rules={[{ required: true, message: '请填写发现日期。' }]}>
        <DayInput />
      </Form.Item>
      <Form.Item
        name="officers"
        label={needsTwo ? '专案组成员（两名以上）' : '承办人'}
        rules={needsTwo ? [{ required: true, type: 'array', min: 2, message: '移送公安机关须两名以上。' }] : []}
      >
        <Select mode="tags" open={false} suffixIcon={null} placeholder="逐个填写姓名，按回车" />
      </Form.Item>
      <Form.Item name="present" label="已备齐的材料">
        <Checkbox.Group options={[...papersOf(kind)]} />
      </Form.Item>
    </>
  );
}

export const newReferral = (): Omit<ReferralValues, 'kind'> => ({
  receiver: '',
  reason: '',
  officers: [],
  present: [],
  foundOn: today(),
});
