import { Form, Input, Modal, Select } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { noticeWays, noticeWayTitles } from '#domain/dispatch/notice-way.ts';
import { today } from '../../data/today.ts';
import { useCommand } from '../../data/use-command.ts';
import { DayInput } from '../../ui/day-input.tsx';

type Values = Omit<InputOf<'dispatch.markNotices'>, 'ids'>;

export const noticeWayOptions = noticeWays.map(value => ({ value, label: noticeWayTitles[value] }));

/** Writes down how and when the parties of these sheets were told. */
export function NoticeDialog({ ids, onClose }: { readonly ids: number[]; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const mark = useCommand('dispatch.markNotices', { done: '已登记通知。' });
  const way = Form.useWatch('way', form);
  const submit = async ({ on, ...values }: Values) => {
    const told = values.way !== 'none' && values.way !== '';
    if (await mark.run({ ids, ...values, on: told ? on : null })) onClose();
  };
  return (
    <Modal
      open
      title={`登记 ${ids.length} 张任务单的通知`}
      okText="登记"
      cancelText="不做了"
      confirmLoading={mark.running}
      onOk={form.submit}
      onCancel={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ way: 'served', on: today(), receipt: '' }}
        onFinish={values => void submit(values)}
      >
        <Form.Item name="way" label="通知方式">
          <Select options={noticeWayOptions} />
        </Form.Item>
        {way === 'none' || way === '' ? null : (
          <Form.Item name="on" label="通知日期" rules={[{ required: true, message: '请选择日期。' }]}>
            <DayInput />
          </Form.Item>
        )}
        <Form.Item name="receipt" label="送达回证（谁签收，或为什么没有）">
          <Input maxLength={200} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
