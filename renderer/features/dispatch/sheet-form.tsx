import { Button, Checkbox, Form, Input, Select, Space } from 'antd';
import type { InputOf } from '#contract/contract.ts';
import { useCommand } from '../../data/use-command.ts';
import { usePagedList } from '../../data/use-paged-list.ts';
import { useQuery } from '../../data/use-query.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { noticeWayOptions } from './notice-dialog.tsx';
import type { SheetRow } from './sheet-columns.tsx';

type Values = Omit<InputOf<'dispatch.save'>, 'id'>;

const valuesOf = (row: SheetRow): Values => ({
  leaderId: row.leaderId,
  assistantIds: row.assistants.map(({ id }) => id),
  method: row.method,
  plannedOn: row.plannedOn,
  noticeWay: row.noticeWay,
  noticedOn: row.noticedOn,
  receipt: row.receipt,
  entryCode: row.entryCode,
  scannedAt: row.scannedAt,
  outageReason: row.outageReason,
  enteredBackOn: row.enteredBackOn,
  rating: row.rating,
  remoteHelp: row.remoteHelp,
});

/** The particulars of one sheet: who leads and who helps, the day, the notice, and what was scanned. */
export function SheetForm({ row, onClose }: { row: SheetRow; onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const save = useCommand('dispatch.save', { done: '已保存。' });
  const helpers = usePagedList('assistant.list', { text: '', kinds: [] });
  const methods = useQuery('profile.get', {}).data?.methodNames ?? {};
  const submit = async (values: Values) => {
    const scannedAt = values.scannedAt ? values.scannedAt.trim().replace(' ', 'T') : null;
    const leaderId = values.leaderId ?? null;
    if (await save.run({ id: row.id, ...values, leaderId, scannedAt, method: values.method ?? '' })) onClose();
  };
  return (
    <Form form={form} layout="vertical" initialValues={valuesOf(row)} onFinish={values => void submit(values)}>
      <Form.Item name="leaderId" label="组长">
        <Select allowClear options={row.team.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="assistantIds" label="协助人员（不计入检查人数）">
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={helpers.rows.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="method" label="检查方式">
        <Select allowClear options={Object.entries(methods).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="plannedOn" label="计划检查日">
        <DayInput />
      </Form.Item>
      <Form.Item name="noticeWay" label="通知方式">
        <Select options={noticeWayOptions} />
      </Form.Item>
      <Form.Item name="noticedOn" label="通知日期">
        <DayInput />
      </Form.Item>
      <Form.Item name="receipt" label="送达回证（谁签收，或为什么没有）">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="entryCode" label="入企码或检查码">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="scannedAt"
        label="扫码时间"
        rules={[{ pattern: /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d$/, message: '请写成 2026-03-02 09:30 的样子。' }]}
      >
        <Input placeholder="2026-03-02 09:30" />
      </Form.Item>
      <Form.Item name="outageReason" label="没有扫码的原因">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="enteredBackOn" label="补录日期">
        <DayInput />
      </Form.Item>
      <Form.Item name="rating" label="企业评价">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="remoteHelp" valuePropName="checked">
        <Checkbox>异地协助</Checkbox>
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={save.running}>
          保存
        </Button>
        <Button onClick={onClose}>不改了</Button>
      </Space>
    </Form>
  );
}
