import { Form, Modal } from 'antd';
import { notify } from '../../data/notices.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../../ui/day-input.tsx';

const required = { required: true, message: '请选择日期。' };

/** Plans the days of all sheets that wait for their check over a span. */
export function DaysDialog({ taskId, onClose }: { readonly taskId: number; readonly onClose: () => void }) {
  const [form] = Form.useForm<{ from: string; to: string }>();
  const plan = useCommand('dispatch.planDays');
  const submit = async (span: { from: string; to: string }) => {
    const answer = await plan.run({ taskId, ...span });
    if (!answer) return;
    notify({ kind: 'done', sentence: `已安排 ${answer.planned} 张任务单，分在 ${answer.days} 个工作日。` });
    onClose();
  };
  return (
    <Modal
      open
      title="安排检查日期"
      okText="安排"
      cancelText="不做了"
      confirmLoading={plan.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <p>还没有开始检查的任务单，按管辖单位排在一起，平均分到这段时间的工作日；已有的日期重新安排。</p>
      <Form form={form} layout="vertical" initialValues={{ from: today() }} onFinish={values => void submit(values)}>
        <Form.Item name="from" label="从" rules={[required]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="to" label="到" rules={[required]}>
          <DayInput />
        </Form.Item>
      </Form>
    </Modal>
  );
}
