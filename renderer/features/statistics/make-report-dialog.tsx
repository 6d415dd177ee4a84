import { Form, Input, Modal, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { monthOf, periodAround } from '#domain/indicator/period.ts';
import { type ReportKind, reportKinds } from '#domain/indicator/report-rule.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../../ui/day-input.tsx';

/** What a report of a kind is usually about on a day. */
function usualPeriod(kind: ReportKind, day: string) {
  if (kind === 'monthly') return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1);
  return periodAround(day, kind === 'half-year' ? 'half' : kind === 'briefing' ? 'month' : 'year');
}

type Values = InputOf<'report.make'>;

interface MakeReportDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Makes any report, also one that nobody asked for; those that are due are made from their row. */
export function MakeReportDialog({ open, onClose }: MakeReportDialogProps) {
  const [form] = Form.useForm<Values>();
  const make = useCommand('report.make', { done: '报告已制作，公文草稿在“起草和印发”里。' });
  const finish = async (values: Values) => {
    if (await make.run(values)) onClose();
  };
  const usual = { kind: 'briefing' as ReportKind, ...usualPeriod('briefing', today()), receiver: '' };
  return (
    <Modal
      open={open}
      title="制作报告"
      okText="制作"
      cancelText="取消"
      confirmLoading={make.running}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={usual}
        onFinish={values => void finish(values)}
        onValuesChange={changed => {
          if (changed.kind) form.setFieldsValue(usualPeriod(changed.kind, today()));
        }}
      >
        <Form.Item name="kind" label="种类">
          <Select options={reportKinds.map(({ code, name }) => ({ value: code, label: name }))} />
        </Form.Item>
        <Form.Item name="from" label="开始日期" rules={[{ required: true, message: '请选择。' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item
          name="to"
          label="结束日期"
          rules={[
            { required: true, message: '请选择。' },
            ({ getFieldValue }) => ({
              async validator(_rule, to: string) {
                if (to && to < getFieldValue('from')) throw new Error('结束日期不能早于开始日期。');
              },
            }),
          ]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item
          name="receiver"
          label="报送单位"
          rules={[{ required: true, whitespace: true, message: '请填写报送单位。' }]}
        >
          <Input placeholder="如：市“双随机、一公开”监管工作领导小组办公室" maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
