import { Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { followUpMeasures } from '#domain/vocabulary/follow-up-measure.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { useQuery } from '../../data/use-query.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { Finding } from './ledger-drawer.tsx';

type Step = InputOf<'followUp.step'>['step'];
export type StepKind = Step['kind'];

const titles: Readonly<Record<StepKind, string>> = {
  decide: '确定处置措施',
  order: '责令改正',
  report: '登记整改报告',
  reinspect: '登记复查',
  file: '登记立案',
  penalise: '登记处罚决定',
  list: '登记列入经营异常名录',
  close: '办结',
  reopen: '重新办理',
};

interface Values {
  readonly on: string;
  readonly measure: string;
  readonly responsible: string;
  readonly days: number | null;
  readonly number: string;
  readonly passed: boolean;
  readonly text: string;
}

function stepOf(kind: StepKind, { on, measure, responsible, days, number, passed, text }: Values): Step {
  switch (kind) {
    case 'decide':
      return { kind, measure, responsible, note: text };
    case 'order':
      return { kind, on, days, number: number === '' ? null : number, note: text };
    case 'report':
    case 'list':
      return { kind, on, note: text };
    case 'reinspect':
      return { kind, on, passed, days: passed ? null : days, note: text };
    case 'file':
      return { kind, on, number, note: text };
    case 'penalise':
      return { kind, on, number, content: text };
    case 'close':
    case 'reopen':
      return { kind, reason: text };
    default:
      return kind satisfies never;
  }
}

/** Asks what one step needs, and takes it. */
export function StepDialog({ kind, row, onClose }: { kind: StepKind; row: Finding; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const step = useCommand('followUp.step', { done: `已${titles[kind]}。` });
  const passed = Form.useWatch('passed', form) ?? true;
  const submit = async (values: Values) => {
    if (await step.run({ id: row.id, seen: row.seen, step: stepOf(kind, values) })) onClose();
  };
  const initial: Values = {
    on: today(),
    measure: row.measure ?? 'order-correction',
    responsible: row.responsible,
    days: null,
    number: '',
    passed: true,
    text: '',
  };
  return (
    <Modal
      open
      title={`${titles[kind]}：${row.objectName}`}
      okText="登记"
      cancelText="不做了"
      confirmLoading={step.running}
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
        <StepFields kind={kind} passed={passed} />
      </Form>
    </Modal>
  );
}

function StepFields({ kind, passed }: { kind: StepKind; passed: boolean }) {
  const needsText = ['reinspect', 'penalise', 'close', 'reopen'].includes(kind);
  const texts: Readonly<Partial<Record<StepKind, string>>> = {
    reinspect: '复查情况',
    penalise: '处罚内容',
    close: '办结说明',
    reopen: '理由',
  };
  const text = texts[kind] ?? '说明';
  return (
    <>
      {kind === 'decide' ? <MeasureFields /> : null}
      {['decide', 'close', 'reopen'].includes(kind) ? null : (
        <Form.Item name="on" label="日期" rules={[{ required: true, message: '请填写日期。' }]}>
          <DayInput />
        </Form.Item>
      )}
      {kind === 'file' || kind === 'penalise' ? (
        <Form.Item
          name="number"
          label={kind === 'file' ? '案号' : '决定书文号'}
          rules={[{ required: true, whitespace: true, message: '请填写文号。' }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      ) : null}
      {kind === 'order' ? (
        <Form.Item name="number" label="责令改正文书号" extra="空着由程序取号；已有纸质文书的，照抄文号。">
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
      ) : null}
      {kind === 'reinspect' ? (
        <Form.Item name="passed" label="复查结果">
          <Radio.Group
            options={[
              { value: true, label: '合格' },
              { value: false, label: '不合格，继续整改' },
            ]}
          />
        </Form.Item>
      ) : null}
      {kind === 'order' || (kind === 'reinspect' && !passed) ? <TermField /> : null}
      <Form.Item
        name="text"
        label={text}
        rules={needsText ? [{ required: true, whitespace: true, message: `请填写${text}。` }] : []}
      >
        <Input.TextArea maxLength={1000} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </>
  );
}

function MeasureFields() {
  return (
    <>
      <Form.Item name="measure" label="处置措施">
        <Select options={followUpMeasures.map(({ code, name }) => ({ value: code, label: name }))} />
      </Form.Item>
      <Form.Item name="responsible" label="责任单位" extra="谁管辖谁负责、谁主管谁监管、谁审批谁监管。">
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function TermField() {
  const rule = useQuery('profile.get', {}).data?.followUpRule;
  const kind = rule?.correctionDayKind === 'working' ? '个工作日' : '日';
  return (
    <Form.Item name="days" label="改正期限" extra={rule ? `空着按方案：${rule.correctionDays} ${kind}。` : undefined}>
      <InputNumber min={1} max={365} precision={0} suffix={kind} style={{ width: '100%' }} />
    </Form.Item>
  );
}
