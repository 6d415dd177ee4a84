import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useJob } from '../../../data/use-job.ts';
import { useQuery } from '../../../data/use-query.ts';
import type { AccountRow, Role } from './account-state.ts';
import type { HandedPassword } from './handed-password-dialog.tsx';
import { newTemporaryPassword } from './new-temporary-password.ts';

interface AccountDialogProps {
  /** Null for a new account. */
  readonly row: AccountRow | null;
  readonly roles: readonly Role[];
  readonly onDone: (given: HandedPassword | null) => void;
  readonly onClose: () => void;
}

interface Entry {
  readonly name: string;
  readonly roles: string[];
  readonly reason: string;
}

/** Makes an account with a temporary password, or changes the name and the roles of one. */
export function AccountDialog({ row, roles, onDone, onClose }: AccountDialogProps) {
  const [form] = Form.useForm<Entry>();
  const save = useJob('account.save');
  const length = useQuery('account.session', {}).data?.password.length ?? 12;
  const submit = async (entry: Entry) => {
    const password = row ? null : newTemporaryPassword(length);
    const name = entry.name.trim();
    if (!(await save.start({ id: row?.id ?? null, ...entry, name, password }))) return;
    onDone(password === null ? null : { name, password });
  };
  return (
    <Modal
      open
      title={row ? `修改账号：${row.name}` : '新建账号'}
      onCancel={onClose}
      destroyOnHidden
      footer={[
        <Button key="close" onClick={onClose}>
          取消
        </Button>,
        <Button key="save" type="primary" loading={save.running} onClick={form.submit}>
          {row ? '保存' : '建立账号'}
        </Button>,
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ name: row?.name ?? '', roles: row?.roles ?? [], reason: '' }}
        onFinish={entry => void submit(entry)}
      >
        <Form.Item
          name="name"
          label="姓名（登录名，记入操作日志）"
          rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}
        >
          <Input maxLength={20} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="roles" label="角色（可以多选）" rules={[{ required: true, message: '请至少选择一个角色。' }]}>
          <Checkbox.Group options={roles.map(({ code, title }) => ({ value: code, label: title }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由（记入操作日志）"
          rules={[{ required: true, whitespace: true, message: '请填写理由。' }]}
        >
          <Input maxLength={200} placeholder={row ? '例如：分工调整' : '例如：新到岗'} />
        </Form.Item>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </Form>
    </Modal>
  );
}
